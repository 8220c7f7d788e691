namespace ZegoCallKit.InMemory.Media.Lanes;

/// <summary>What a user's link was like for a while.</summary>
/// <param name="UpLoss">Share lost on the way to the cloud, 0 to 1.</param>
/// <param name="DownLoss">Share lost on the way from the cloud, 0 to 1.</param>
/// <param name="RoundTrip">The mean time to the cloud and back.</param>
internal readonly record struct LinkFigures(double UpLoss, double DownLoss, TimeSpan RoundTrip);
