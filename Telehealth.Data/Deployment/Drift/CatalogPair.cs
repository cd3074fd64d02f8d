namespace Telehealth.Data.Deployment.Drift;

/// <summary>The two sides of a comparison.</summary>
/// <param name="Expected">What the migrations make.</param>
/// <param name="Live">What is there.</param>
internal sealed record CatalogPair(Catalog Expected, Catalog Live);
