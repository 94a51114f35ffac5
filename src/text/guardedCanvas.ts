// --- a browser that hides from the page what the page draws ---

const way = 'Sta canvasgegevens toe voor deze site, en laad de pagina opnieuw.';

export const guardedCanvasText = {
  map: `Uw browser maakt de namen op de kaart onleesbaar, als bescherming tegen herkenning. ${way}`,
  picture: `Uw browser vervormt wat een pagina tekent, als bescherming tegen herkenning. Een afbeelding maken lukt daardoor niet. ${way}`,
} as const;
