namespace GroupCall.Display;

/// <summary>How a stream goes out or comes in, as measured in the last three seconds.</summary>
/// <param name="Fps">Pictures a second.</param>
/// <param name="Kbps">Sound and pictures together, in kilobits a second.</param>
/// <param name="Rtt">The round trip to the cloud.</param>
/// <param name="Loss">The share of packets lost, 0 to 1.</param>
internal sealed record LinkQuality(double Fps, double Kbps, TimeSpan Rtt, double Loss);
