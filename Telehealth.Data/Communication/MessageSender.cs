namespace Telehealth.Data.Communication;

/// <summary>Who wrote a <see cref="Message" />.</summary>
public enum MessageSender
{
    Patient,
    Provider,
    System,
}
