using Telehealth.Data.Communication;

namespace Telehealth.Seeder.Generation;

/// <summary>
///     The messages of a consultation, in the patient's language: a word from the platform, then provider and patient
///     in turn.
/// </summary>
internal static class ThreadFaker
{
    private static readonly IReadOnlyList<Share<int>> Exchanges = [new(0, 30), new(1, 34), new(2, 22), new(3, 10), new(4, 4)];

    public static void Tell(Story story, Draw draw, Decision decision, DateTimeOffset takenAt, Refusal? refusal)
    {
        draw = draw.At("thread");
        var at = decision.Consultation.CreatedAt.AddSeconds(2);
        if (story.IsPast(at))
        {
            Add(story, decision, at, at.AddMinutes(1), MessageSender.System, story.Person.Words.Received);
        }

        at = takenAt + draw.Time("greeting", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(9));
        if (!story.IsPast(at))
        {
            return;
        }

        var lines = Lines(story, draw, refusal);
        for (var index = 0; index < lines.Count && story.IsPast(at); index++)
        {
            var own = draw.At("message", index);
            var (sender, text) = lines[index];
            var isLast = index == lines.Count - 1;
            var next = Next(story, own, at, sender);
            if (refusal is not null && index == lines.Count - 2 && next < decision.At)
            {
                // A denial is told when it was decided.
                next = decision.At.AddMinutes(1);
            }

            // Who answers has read.
            var readAt = !isLast || own.Chance("reads", 0.7)
                ? at + ((next - at) * own.Unit("read"))
                : (DateTimeOffset?)null;
            var message = Add(story, decision, at, readAt, sender, text);
            if (sender == MessageSender.Patient && own.Chance("attaches", 0.08))
            {
                message.AttachmentUrl = $"https://files.example.com/{own.Hex("file", 32)}/photo.jpg";
            }

            at = next;
        }
    }

    /// <summary>When the other answers.</summary>
    private static DateTimeOffset Next(Story story, Draw draw, DateTimeOffset at, MessageSender sender)
    {
        var pause = draw.Time("pause", TimeSpan.FromMinutes(4), TimeSpan.FromHours(14));
        return sender == MessageSender.Provider ? story.AfterPatient(at, pause) : story.AfterWork(at, pause);
    }

    private static List<(MessageSender Sender, string Text)> Lines(Story story, Draw draw, Refusal? refusal)
    {
        var (words, exchanges) = (story.Person.Words, story.Person.ConditionWords.Exchanges);
        var lines = new List<(MessageSender, string)>(8)
        {
            (MessageSender.Provider,
                $"{words.Hello} {story.Patient.FirstName}, {draw.Pick("greeting", words.Greetings)}"),
        };

        if (refusal is not null)
        {
            lines.Add((MessageSender.Patient, draw.Pick("acknowledges", words.Acknowledges)));
            lines.Add((MessageSender.Provider, refusal.Message));
            return lines;
        }

        var first = draw.Between("question", 0, exchanges.Length - 1);
        var count = draw.Pick("exchanges", Exchanges);
        for (var index = 0; index < count; index++)
        {
            // An answer belongs to its question.
            var exchange = exchanges[(first + index) % exchanges.Length];
            var own = draw.At("exchange", index);
            lines.Add((MessageSender.Patient, string.Concat(own.Pick("asking", words.Asking), exchange[0])));
            lines.Add((MessageSender.Provider, string.Concat(exchange[1], own.Pick("closing", words.Closing))));
        }

        if (draw.Chance("thanks", 0.4))
        {
            lines.Add((MessageSender.Patient, draw.Pick("thanks text", words.Thanks)));
        }

        return lines;
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
