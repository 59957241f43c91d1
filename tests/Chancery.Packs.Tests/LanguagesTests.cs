using Chancery.Core.Sources;
using Chancery.Tests;

namespace Chancery.Packs.Tests;

public sealed class LanguagesTests
{
    private const double Plain = 0.5;

    private static readonly LanguageDetector Detector = LanguagesLoader.Load(Repository.Root, [])!;

    [Theory]
    [InlineData("en", "The ministers said on Tuesday that the border between the two countries would be open again within a week.")]
    [InlineData("fr", "Les ministres ont déclaré mardi que la frontière entre les deux pays serait de nouveau ouverte dans une semaine.")]
    [InlineData("de", "Die Minister sagten am Dienstag, dass die Grenze zwischen den beiden Ländern in einer Woche wieder offen ist.")]
    [InlineData("es", "Los ministros dijeron el martes que la frontera entre los dos países se abrirá de nuevo en una semana.")]
    [InlineData("pt", "Os ministros disseram na terça-feira que a fronteira entre os dois países não será aberta antes de uma semana.")]
    [InlineData("it", "I ministri hanno detto martedì che la frontiera tra i due paesi sarà di nuovo aperta nel giro di una settimana.")]
    [InlineData("nl", "De ministers zeiden dinsdag dat de grens tussen de twee landen binnen een week weer open zou zijn voor het verkeer.")]
    [InlineData("sv", "Ministrarna sade på tisdagen att gränsen mellan de två länderna ska vara öppen igen inom en vecka och att det är klart.")]
    [InlineData("fi", "Ministerit sanoivat tiistaina, että maiden välinen raja on taas auki viikon kuluttua, mutta se ei ole vielä varmaa.")]
    [InlineData("pl", "Ministrowie powiedzieli we wtorek, że granica między dwoma krajami zostanie otwarta w ciągu tygodnia, ale nie jest to pewne.")]
    [InlineData("hu", "A miniszterek kedden azt mondták, hogy a két ország közötti határ egy héten belül ismét nyitva lesz, és ez már nem kérdés.")]
    [InlineData("ro", "Miniștrii au spus marți că frontiera dintre cele două țări va fi din nou deschisă în cursul unei săptămâni.")]
    [InlineData("tr", "Bakanlar salı günü iki ülke arasındaki sınırın bir hafta içinde yeniden açılacağını ve bunun için hazır olduklarını söyledi.")]
    [InlineData("id", "Para menteri mengatakan pada hari Selasa bahwa perbatasan antara kedua negara itu akan dibuka lagi dalam seminggu.")]
    [InlineData("sw", "Mawaziri walisema siku ya Jumanne kuwa mpaka kati ya nchi hizo mbili utafunguliwa tena katika wiki moja kwa ajili ya watu.")]
    [InlineData("so", "Wasiirradu waxay sheegeen in xadka u dhexeeya labada dal uu mar kale furmi doono, taas oo ka dhacaysa toddobaad gudihiis.")]
    [InlineData("vi", "Các bộ trưởng cho biết hôm thứ Ba rằng biên giới giữa hai nước sẽ được mở lại trong một tuần và không có gì thay đổi.")]
    [InlineData("ru", "Министры заявили во вторник, что граница между двумя странами будет снова открыта через неделю, но это ещё не всё.")]
    [InlineData("uk", "Міністри заявили у вівторок, що кордон між двома країнами буде знову відкритий за тиждень, але це ще не все.")]
    [InlineData("ar", "قال الوزراء يوم الثلاثاء إن الحدود بين البلدين سوف تفتح من جديد خلال أسبوع بعد أن كانت مغلقة منذ شهر على الأقل.")]
    [InlineData("fa", "وزیران روز سه شنبه گفتند که مرز بین دو کشور تا یک هفته دیگر باز خواهد شد و این برای همه مردم خوب است.")]
    [InlineData("ur", "وزراء نے منگل کو کہا کہ دونوں ممالک کے درمیان سرحد ایک ہفتے میں دوبارہ کھول دی جائے گی اور اس میں کوئی شک نہیں ہے۔")]
    [InlineData("el", "Οι υπουργοί δήλωσαν την Τρίτη ότι τα σύνορα θα ανοίξουν πάλι.")]
    [InlineData("he", "השרים אמרו ביום שלישי שהגבול ייפתח שוב.")]
    [InlineData("hi", "मंत्रियों ने मंगलवार को कहा कि सीमा फिर से खुलेगी।")]
    [InlineData("zh", "部长们星期二说,两国之间的边界将在一周内重新开放。")]
    [InlineData("ja", "大臣たちは火曜日、両国の国境が一週間以内に再び開かれると述べた。")]
    [InlineData("ko", "장관들은 화요일 두 나라 사이의 국경이 다시 열릴 것이라고 말했다.")]
    [InlineData("th", "รัฐมนตรีกล่าวเมื่อวันอังคารว่าชายแดนจะเปิดอีกครั้ง")]
    [InlineData("am", "ሚኒስትሮቹ ማክሰኞ ድንበሩ እንደገና ይከፈታል አሉ።")]
    public void A_sentence_of_news_is_enough(string code, string sentence)
    {
        var guess = Detector.Of(sentence);
        Assert.Equal(code, guess.Code);
        Assert.True(guess.Confidence >= Plain, $"{guess.Confidence}");
    }

    [Fact]
    public void English_is_never_taken_for_another_language_with_confidence()
    {
        var sentences = Repository.Read("eval", "negatives.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#');
        Assert.DoesNotContain(sentences, sentence => Detector.Of(sentence) is { Confidence: >= Plain, Code: not "en" });
        Assert.Equal("en", Detector.Of(Repository.Read("samples", "border-talks.txt")).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Reuters 12:30")]
    [InlineData("A met B")]
    [InlineData("Famed co-founder of Orchard Inc. dies aged fifty-six yesterday")]
    [InlineData("A : No , I . B : Uh , A : I . U.S. , I .")]
    [InlineData("1234 5678 9012 3456 7890 1234 5678 9012 3456")]
    public void Nothing_is_said_of_what_is_too_short(string text) => Assert.Null(Detector.Of(text).Code);
}
