using System.Text;
using ZegoCallKit.FlightRecorder;

namespace ZegoCallKit.Desk.Server.Recordings;

/// <summary>Represents what is kept of a recording at one moment.</summary>
/// <param name="Header">The first line.</param>
/// <param name="Lines">The lines behind it that are kept, in their order.</param>
/// <param name="Received">The number of lines so far, also of those that are no longer kept.</param>
internal sealed record RecordedFile(string Header, IReadOnlyList<KeptLine> Lines, long Received)
{
    /// <summary>Gets the number of lines that are no longer kept.</summary>
    public long Dropped => Received - Lines.Count;

    /// <summary>Gets the numbers of the lines of <see cref="ToBytes"/> behind the header; 0 for the desk's own note.</summary>
    public IEnumerable<long> Numbers => Dropped > 0 ? Lines.Select(static line => line.Number).Prepend(0) : Lines.Select(static line => line.Number);

    /// <summary>Returns the content of a file that <c>zegocallkit replay</c> and <see cref="FlightRecording"/> read.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        stream.Write(Encoding.UTF8.GetBytes(Header));
        stream.WriteByte((byte)'\n');
        if (Dropped > 0)
        {
            stream.Write(Encoding.UTF8.GetBytes(RecordedLine.Note(0, $"The desk no longer has {Dropped} older lines of this recording.").Text));
            stream.WriteByte((byte)'\n');
        }

        foreach (var line in Lines)
        {
            stream.Write(line.Text);
            stream.WriteByte((byte)'\n');
        }

        return stream.ToArray();
    }

    /// <summary>Reads the lines.</summary>
    public FlightRecording Parse()
    {
        using var stream = new MemoryStream(ToBytes());
        return FlightRecording.Read(stream);
    }
}
