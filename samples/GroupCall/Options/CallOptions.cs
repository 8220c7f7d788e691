namespace GroupCall.Options;

/// <summary>What the user asked for on the command line.</summary>
internal sealed record CallOptions
{
    public const int MinParticipants = 2;
    public const int MaxParticipants = 50;
    public const double MinSeconds = 1;
    public const double MaxSeconds = 3_600;
    public const int MaxLatency = 5_000;
    public const string MemoryEngine = "memory";
    public const string ExpressEngine = "express";

    /// <summary>How many people take part in this process: one on the real engine.</summary>
    public int Participants { get; init; } = 4;

    /// <summary>Who the first participant is, and what his stream is called; a name of the sample's when left out.</summary>
    public string? Name { get; init; }

    /// <summary>How long the call lasts, from the first login to the last logout.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A WAV file for everybody to publish; the sample's own clips when left out.</summary>
    public string? AudioFile { get; init; }

    /// <summary>A Y4M file for everybody to publish; the sample's own clips when left out.</summary>
    public string? VideoFile { get; init; }

    /// <summary>The folder that gets what everybody receives; nothing is recorded when left out.</summary>
    public string? RecordFolder { get; init; }

    /// <summary>From each participant to the cloud, and from the cloud to each.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>The share of media packets lost, 0 to 1.</summary>
    public double Loss { get; init; }

    /// <summary>Which engine carries the call.</summary>
    public string Engine { get; init; } = MemoryEngine;

    /// <summary>Whether the summary is one line of JSON.</summary>
    public bool Json { get; init; }
}
