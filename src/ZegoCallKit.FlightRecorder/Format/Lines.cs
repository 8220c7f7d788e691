namespace ZegoCallKit.FlightRecorder.Format;

/// <summary>The names in the lines of a recording. Each line is one JSON object; the first is the header.</summary>
internal static class Lines
{
    /// <summary>The version of the format, in the header.</summary>
    public const string Version = "version";

    /// <summary>The engine's name, in the header.</summary>
    public const string Engine = "engine";

    /// <summary>The time of day at the start, in the header.</summary>
    public const string StartedAt = "startedAt";

    /// <summary>Microseconds since the start, in all other lines.</summary>
    public const string At = "t";

    /// <summary>An event's name.</summary>
    public const string Event = "e";

    /// <summary>What an event says.</summary>
    public const string Data = "d";

    /// <summary>A command's group and name.</summary>
    public const string Command = "c";

    /// <summary>The number of a command, in its line and in its answer's.</summary>
    public const string Number = "n";

    /// <summary>What a command is told.</summary>
    public const string Arguments = "a";

    /// <summary>The code that a command answers.</summary>
    public const string Code = "r";

    /// <summary>The sequence that a command answers, if it has one.</summary>
    public const string Sequence = "s";

    /// <summary>The value that a command answers, if it has one.</summary>
    public const string Value = "v";

    /// <summary>What the recorder itself has to say.</summary>
    public const string Note = "note";

    public const int CurrentVersion = 1;
}
