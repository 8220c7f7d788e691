namespace ZegoCallKit.FlightRecorder.Format;

/// <summary>Defines the names of the properties in the lines of a recording. Each line is one JSON object; the first is the header.</summary>
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

    /// <summary>The properties of an event.</summary>
    public const string Data = "d";

    /// <summary>A command's group and name.</summary>
    public const string Command = "c";

    /// <summary>The number of a command, in its own line and in that of its answer.</summary>
    public const string Number = "n";

    /// <summary>The arguments of a command.</summary>
    public const string Arguments = "a";

    /// <summary>The result code of a command.</summary>
    public const string Code = "r";

    /// <summary>The sequence number that a command returned, if it has one.</summary>
    public const string Sequence = "s";

    /// <summary>The value that a query returned.</summary>
    public const string Value = "v";

    /// <summary>The text of a note of the recorder.</summary>
    public const string Note = "note";

    public const int CurrentVersion = 1;
}
