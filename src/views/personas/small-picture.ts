const SIDE = 160;
const QUALITY = 0.85;

/** The middle of an image file as a small JPEG, written as an address; null for what is no image. */
export async function smallPicture(file: Blob): Promise<string | null> {
  try {
    const image = await createImageBitmap(file);
    const side = Math.min(image.width, image.height);
    const canvas = document.createElement('canvas');
    canvas.width = SIDE;
    canvas.height = SIDE;
    const context = canvas.getContext('2d');
    if (context === null) return null;
    // JPEG has no transparency, and would draw it black.
    context.fillStyle = 'white';
    context.fillRect(0, 0, SIDE, SIDE);
    context.drawImage(image, (image.width - side) / 2, (image.height - side) / 2, side, side, 0, 0, SIDE, SIDE);
    image.close();
    return canvas.toDataURL('image/jpeg', QUALITY);
  } catch {
    return null;
  }
}
