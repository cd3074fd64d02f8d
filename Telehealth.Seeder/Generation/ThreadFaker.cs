using Telehealth.Data.Communication;

namespace Telehealth.Seeder.Generation;

/// <summary>The messages of a consultation: a word from the platform, then provider and patient in turn.</summary>
internal static class ThreadFaker
{
    private static readonly IReadOnlyList<Share<int>> Exchanges = [new(0, 30), new(1, 34), new(2, 22), new(3, 10), new(4, 4)];

    private static readonly string[] Greetings =
    [
        "thank you for your answers. I have read them and get back to you shortly.",
        "good to meet you. I look at your answers today and write if anything is missing.",
        "I have taken on your request. Is there anything that you would like to add?",
    ];

    private static readonly string[] Thanks =
        ["Thank you, that helps!", "Great, thanks for the quick answer.", "Understood, thank you.", "Perfect. Have a nice day!"];

    public static void Tell(Story story, Draw draw, Decision decision, DateTimeOffset takenAt, Refusal? refusal)
    {
        draw = draw.At("thread");
        var at = decision.Consultation.CreatedAt.AddSeconds(2);
        if (story.IsPast(at))
        {
            Add(story, decision, at, at.AddMinutes(1), MessageSender.System,
                "We have received your request. A provider licensed in your state will look at it, as a rule within one day.");
        }

        var lines = Lines(story, draw, decision, refusal).ToList();
        at = takenAt + draw.Time("greeting", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(9));
        for (var index = 0; index < lines.Count && story.IsPast(at); index++)
        {
            var own = draw.At("message", index);
            var next = at + own.Time("pause", TimeSpan.FromMinutes(4), TimeSpan.FromHours(20));

            // Who answers has read.
            var readAt = index < lines.Count - 1 || own.Chance("reads", 0.7)
                ? at + ((next - at) * own.Unit("read")) : (DateTimeOffset?)null;
            var message = Add(story, decision, at, readAt, lines[index].Sender, lines[index].Text);
            if (message.SenderType == MessageSender.Patient && own.Chance("attaches", 0.08))
            {
                message.AttachmentUrl = $"https://files.example.com/{own.Hex("file", 32)}/photo.jpg";
            }

            at = next;
        }
    }

    private static IEnumerable<(MessageSender Sender, string Text)> Lines(
        Story story, Draw draw, Decision decision, Refusal? refusal)
    {
        var words = story.Person.Words;
        yield return (MessageSender.Provider, $"Hello {story.Patient.FirstName}, {draw.Pick("greeting", Greetings)}");

        if (refusal is not null)
        {
            yield return (MessageSender.Patient, "Thank you. Please let me know if you need anything else.");
            yield return (MessageSender.Provider, refusal.Message);
            yield break;
        }

        var first = draw.Between("question", 0, words.Questions.Length - 1);
        for (var index = 0; index < draw.Pick("exchanges", Exchanges); index++)
        {
            // An answer belongs to its question.
            var question = (first + index) % words.Questions.Length;
            yield return (MessageSender.Patient, words.Questions[question]);
            yield return (MessageSender.Provider, words.Answers[question]);
        }

        if (draw.Chance("thanks", 0.4))
        {
            yield return (MessageSender.Patient, draw.Pick("thanks", Thanks));
        }
    }

    private static Message Add(
        Story story, Decision decision, DateTimeOffset at, DateTimeOffset? readAt, MessageSender sender, string text)
    {
        readAt = readAt is { } time ? story.IfPast(Whole(time)) : null;
        return story.Rows.Add(
            new Message
            {
                ConsultationId = decision.Consultation.Id,
                SenderType = sender,
                ProviderId = sender == MessageSender.Provider ? decision.Provider.Id : null,
                Content = text,
                IsRead = readAt is not null,
                ReadAt = readAt,
            },
            at, readAt);
    }

    private static DateTimeOffset Whole(DateTimeOffset at)
        => DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
}
