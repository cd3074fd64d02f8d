using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Clinical;

[Comment("What consultations cost and how they are charged, for all patients: one row.")]
public class ConsultationSettings : VersionedEntity
{
    [Comment("Fee for a first consultation in US dollars; 0 where it is free.")]
    [Operational]
    public decimal ConsultationFee { get; set; }

    [Comment("Whether a consultation needs a card on file.")]
    [Operational]
    public bool RequireCreditCard { get; set; } = true;

    [Comment("Whether the card is charged as soon as the provider approves.")]
    [Operational]
    public bool AutoChargeOnApproval { get; set; } = true;

    [Comment("Fee for a consultation about a refill in US dollars; 0 where it is free.")]
    [Operational]
    public decimal RefillConsultationFee { get; set; }
}
