using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Deployment.Linting;

namespace Telehealth.Data.Tests.Deployment.Linting;

/// <summary>The same with suppressions of which none is right.</summary>
[Migration("20260111000000_Drop")]
[SuppressLint("drop-column", "It is on another column.", On = "visits.cost")]
[SuppressLint("drop-colum", "There is no such rule.")]
[SuppressLint("rename-column", "Nothing is renamed.")]
[SuppressLint("drop-column", " ", On = "visits.note")]
internal sealed class WronglyReviewedDrop : UnreviewedDrop;
