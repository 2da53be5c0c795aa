/** Words that say nothing by themselves, as they read once folded. What denies stays: "not ready" is not "ready". */
const ENGLISH = `a about above after again all also am an and another any are around as at away back be because been
before being below between both but by ca can could did do does doing done down during each either else even every few
for from further get gets got had has have having he her here hers him his how i if in into is it its itself just let
made make makes may me might more most much must my need needs of off on once one only onto or other our ours out over
own per please quite rather really said same say says sha shall she should since so some still such take takes than that
the their theirs them then there these they thing things this those through to today too toward towards two under until
up upon us use used very via want wanted wants was we well went were what when where whether which while who whom whose
why will with within wo would yes yet you your yours`;

const GERMAN = `aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis bist da dabei damit dann das
dass dein deine dem den denn der des dessen die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem
einen einer eines er es etwas euch für gegen gewesen hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr
ihre ihrem ihren ihrer im in ins ist ja jede jedem jeden jeder jedes jetzt kann können könnte machen man mehr mein meine
mit muss müssen nach noch nun nur ob oder schon sehr sei sein seine seinem seinen seiner seit sich sie sind so soll
sollte sondern sonst über um und uns unser unsere unter vom von vor war waren was weil welche wenn werden wer wie wieder
will wir wird wo wollen wollte würde würden zu zum zur zwar zwischen`;

const FRENCH = `ai ainsi alors après au aucun aussi autre aux avant avec avoir avons bien ce cela ces cet cette ceux chaque
chez comme comment dans de depuis des donc du elle elles en encore entre est et était étaient été être eu eux faire fait
faut il ils je la le les leur leurs lui là mais me mes moi moins mon même ne nos notre nous on ont ou où par parce pas
peut peuvent plus pour pourquoi qu quand que quel quelle quelles quels qui sa sans se ses si soit son sont sous sur ta te
tes toi ton tous tout toute toutes tu très un une veut voir vos votre vous y ça`;

const SPANISH = `al algo alguna algunas alguno algunos ante antes aquí así aunque cada casi como con contra cual cuando de
del desde donde dos durante el ella ellas ellos en entre era eran es esa esas ese eso esos esta estaba estado estamos
están estar estas este esto estos está fue fueron ha hace hacer hacia han hasta hay he hemos la las le les lo los me mi
mientras mis mucho muchos muy más nos nosotros nuestra nuestras nuestro nuestros o os otra otras otro otros para pero poco
por porque pueden puede que qué quien quiere se sea según ser si sido sino sobre son su sus sí también tan tanto te tener
tenemos tiene tienen toda todas todo todos tu tus un una unas uno unos usted ustedes va vamos ya yo él`;

/** What denies. Alone it says nothing either; before another word it turns it round. */
export const DENIALS: ReadonlySet<string> = new Set(
  'no not never nor none without nothing nobody nicht nie kein keine keinen keiner keinem ohne nichts non jamais rien sans aucune nunca jamás sin nada ni tampoco'.split(
    ' ',
  ),
);

export const STOP_WORDS: ReadonlySet<string> = new Set(
  [ENGLISH, GERMAN, FRENCH, SPANISH].flatMap((words) => words.split(/\s+/)).filter((word) => !DENIALS.has(word)),
);
