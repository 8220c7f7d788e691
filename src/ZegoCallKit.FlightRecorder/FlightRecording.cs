using System.Collections.Immutable;
using ZegoCallKit.FlightRecorder.Format;
using ZegoCallKit.FlightRecorder.Timelines;
using ZegoCallKit.Internal;

namespace ZegoCallKit.FlightRecorder;

/// <summary>Represents the recording of a session by a <see cref="RecordingEngineFactory"/>.</summary>
public sealed class FlightRecording
{
    internal FlightRecording(string engine, DateTimeOffset startedAt, ImmutableArray<RecordedEntry> entries)
    {
        Engine = engine;
        StartedAt = startedAt;
        Entries = entries;
    }

    /// <summary>Gets the short name of the engine.</summary>
    public string Engine { get; }

    /// <summary>Gets the time at which the recording began.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>Gets the commands, answers, events and notes, in the order in which the kit saw them.</summary>
    public ImmutableArray<RecordedEntry> Entries { get; }

    /// <summary>Gets the recording as readable lines, computed while they are enumerated. A command and its result are one line, so there are fewer lines than <see cref="Entries"/>.</summary>
    public IEnumerable<TimelineLine> Timeline => TimelineReader.Read(Entries);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, which may be still being written.</param>
    /// <returns>The recording.</returns>
    /// <exception cref="IOException">The file cannot be read, or the path is a pipe or a device.</exception>
    /// <exception cref="RecordingFormatException">The content is not a recording, or is damaged before its last line.</exception>
    public static FlightRecording ReadFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var stream = RegularFile.OpenRead(path, FileShare.ReadWrite);
        return Read(stream);
    }

    /// <summary>Reads a stream to its end. A last line that a crash cut off is ignored.</summary>
    /// <param name="stream">The stream; it is not closed.</param>
    /// <returns>The recording.</returns>
    /// <exception cref="RecordingFormatException">The content is not a recording, or is damaged before its last line.</exception>
    public static FlightRecording Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return RecordingReader.Read(stream);
    }
}
