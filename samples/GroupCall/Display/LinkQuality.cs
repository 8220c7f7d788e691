namespace GroupCall.Display;

/// <summary>The quality of a stream that is sent or received, measured over the last three seconds.</summary>
/// <param name="Fps">The frames per second.</param>
/// <param name="Kbps">The bit rate of audio and video together, in kbit/s.</param>
/// <param name="Rtt">The round-trip time to the cloud.</param>
/// <param name="Loss">The fraction of packets that were lost, 0 to 1.</param>
internal sealed record LinkQuality(double Fps, double Kbps, TimeSpan Rtt, double Loss);
