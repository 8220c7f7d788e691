namespace ZegoCallKit.InMemory.Media.Lanes;

/// <summary>Represents measurements of a user's link over a period.</summary>
/// <param name="UpLoss">The fraction lost on the way to the cloud: 0 to 1.</param>
/// <param name="DownLoss">The fraction lost on the way from the cloud: 0 to 1.</param>
/// <param name="RoundTrip">The mean round-trip time to the cloud.</param>
internal readonly record struct LinkFigures(double UpLoss, double DownLoss, TimeSpan RoundTrip);
