namespace GroupCall.Options;

/// <summary>The options from the command line.</summary>
internal sealed record CallOptions
{
    public const int MinParticipants = 1;
    public const int MaxParticipants = 50;
    public const int MaxNameLength = 63;
    public const int MaxRoomLength = 127;
    public const double MinSeconds = 1;
    public const double MaxSeconds = 3_600;
    public const int MaxLatency = 5_000;
    public const string MemoryEngine = "memory";
    public const string ExpressEngine = "express";
    public const string DeskEngine = "desk";

    /// <summary>Gets the number of participants in this process: one on the real engine.</summary>
    public int Participants { get; init; } = 4;

    /// <summary>Gets the name of the first participant and of the participant's stream; <see langword="null"/> for a name that the sample chooses.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the id of the room.</summary>
    public string Room { get; init; } = "group-call";

    /// <summary>Gets the duration of the call, from the first login to the last logout.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets the WAV file that all participants publish; <see langword="null"/> for the sample's own clips.</summary>
    public string? AudioFile { get; init; }

    /// <summary>Gets the Y4M file that all participants publish; <see langword="null"/> for the sample's own clips.</summary>
    public string? VideoFile { get; init; }

    /// <summary>Gets the folder for the media that all participants receive; <see langword="null"/> to record nothing.</summary>
    public string? RecordFolder { get; init; }

    /// <summary>Gets the latency from each participant to the cloud, and from the cloud to each participant.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Gets the fraction of media packets that are lost, 0 to 1.</summary>
    public double Loss { get; init; }

    /// <summary>Gets the name of the engine.</summary>
    public string Engine { get; init; } = MemoryEngine;

    /// <summary>Gets the address of the desk, for its engine.</summary>
    public Uri Url { get; init; } = new("http://localhost:5090");

    /// <summary>Gets whether the summary is one line of JSON.</summary>
    public bool Json { get; init; }
}
