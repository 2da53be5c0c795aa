import { createMemoryStorage, emptyDisk } from '../../src/project/memory-storage.ts';
import { memoryMark } from '../../src/project/store-mark.ts';
import { storageContract } from './storage-contract.ts';

storageContract('memory', async () => {
  const disk = emptyDisk();
  const mark = memoryMark();
  return {
    open: () => createMemoryStorage({ disk, mark }),
    evict: async () => {
      Object.assign(disk, emptyDisk());
    },
  };
});
