using System.Reflection;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.FlightRecorder;

namespace ZegoCallKit.Desk.Tests.Page;

/// <summary>The recording that the tests of the page's modules expect is one that the flight recorder reads.</summary>
public sealed class PageRecordingTests
{
    private static readonly string Path = System.IO.Path.Join(
        typeof(PageRecordingTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static metadata => metadata.Key is "RepositoryRoot").Value, "tests", "ZegoCallKit.Desk.Page", "fixtures", "page-recording.jsonl");

    [Fact]
    public void The_recorder_knows_every_line_of_the_page()
    {
        // A last line that cannot be read would be left out.
        var entries = FlightRecording.ReadFile(Path).Entries;

        Assert.Equal(File.ReadLines(Path).Count() - 1, entries.Length);
        Assert.DoesNotContain(entries.OfType<RecordedNote>(), static note => note.Text.Contains("does not know", StringComparison.Ordinal));
        Assert.Equal(
            [RoomStateReason.Logining, RoomStateReason.Logined, RoomStateReason.Reconnecting, RoomStateReason.Reconnected, RoomStateReason.Logout],
            entries.OfType<RecordedEvent>().Select(static entry => entry.Event).OfType<RoomStateChanged>().Select(static e => e.Reason));
    }
}
