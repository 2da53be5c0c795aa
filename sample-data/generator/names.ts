import type { Random } from './random.ts';

const STARTS =
  'Ald Arn Bra Bre Bor Brin Cas Cel Den Dur Esk Fro Gil Gro Cal Cor Cre Dal Del Dor Eld Fal Fen Gar Gel Hal Har Hes Ist Jor Kel Kor Lan Lor Mal Mer Mor Nal Nor Ost Pel Pra Quor Ral Ros Sal Sel Sor Tal Tev Tor Ulv Val Ver Vol Wen Wes Yar Zel Zor'.split(
    ' ',
  );
const ENDS =
  'aby addon affin agast ambel ander andry anvik arbon ardel arvane asket atley avelle avorn edran egrin elvane emmic enburn endrick enmoor ensa ersley erth esco estrel ettan evoss idane ilbrook illow inver irrel istow ivane obrin odell olvik ombra onda ontor ordel oskin ostry ovale undra urvin uskel yndon'.split(
    ' ',
  );

const SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  Manufacturing: ['Castings', 'Tooling', 'Components', 'Works', 'Polymers'],
  Software: ['Software', 'Data', 'Systems', 'Labs'],
  Healthcare: ['Clinics', 'Care', 'Health', 'Diagnostics'],
  Retail: ['Outfitters', 'Stores', 'Home', 'Grocers'],
  Logistics: ['Freight', 'Haulage', 'Shipping', 'Depots'],
  'Professional services': ['Advisory', 'Partners', 'Associates', 'Studio'],
  'Public sector': ['District', 'Transit Board', 'Water Board'],
};

const FIRST =
  'Ada Amir Anouk Bela Bruno Carla Chidi Clara Dario Delia Edda Elif Emil Enzo Farah Felix Greta Hana Hugo Ida Imre Ines Ivo Jana Joel Kaia Karim Lars Leila Lena Luca Maren Mila Mina Nadia Nils Nora Olga Omar Otis Pavel Petra Priya Rafa Rhea Rosa Samir Sanna Signe Stefan Tara Theo Tilda Uma Vera Viktor Wanda Yara Yusuf Zoe'.split(
    ' ',
  );
const LAST_STARTS =
  'Abel Bryn Cald Drev Ekl Fenn Gris Holv Irv Jask Kest Lund Mard Nest Orl Pask Quill Rask Sten Tolv Ulr Varn Wick Yelv Zand'.split(
    ' ',
  );
const LAST_ENDS =
  'aker berg by dahl ell erin eth gard horn ick ing lund mar nor ova quist ridge sen strom ten vane wick'.split(' ');

/** Invented company names, each once. */
export function companyNames(random: Random): (industry: string) => { name: string; domain: string } {
  const stems = random.shuffle(STARTS.flatMap((start) => ENDS.map((end) => start + end)));
  return (industry) => {
    const stem = stems.pop();
    if (stem === undefined) throw new Error('More companies than names; add stems to names.ts.');
    return {
      name: `${stem} ${random.pick(SUFFIXES[industry] ?? ['Group'])}`,
      domain: `${stem.toLowerCase()}.example`,
    };
  };
}

export const personName = (random: Random): { first: string; last: string } => ({
  first: random.pick(FIRST),
  last: random.pick(LAST_STARTS) + random.pick(LAST_ENDS),
});

/** The sales team: invented, and nobody owns more than about an eighth of the deals. */
export const REPS = [
  'Ines Kestdahl',
  'Omar Tolvick',
  'Petra Gristen',
  'Nils Varnlund',
  'Leila Fennova',
  'Bruno Marding',
  'Signe Raskell',
  'Theo Jaskerin',
  'Hana Orlwick',
  'Dario Eklgard',
] as const;
