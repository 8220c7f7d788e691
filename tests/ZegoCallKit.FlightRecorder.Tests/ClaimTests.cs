using Xunit;
using ZegoCallKit.InMemory;
using ZegoCallKit.Internal;

namespace ZegoCallKit.FlightRecorder.Tests;

/// <summary>A file belongs to one recording at a time.</summary>
public sealed class ClaimTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("flight").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_that_is_being_recorded_is_refused_to_another_recording_and_can_be_read()
    {
        var path = Path.Combine(_folder, "session.jsonl");
        using (var first = new RecordingEngineFactory(new InMemoryCloud().CreateEngineFactory(), path))
        using (var second = new RecordingEngineFactory(new InMemoryCloud().CreateEngineFactory(), path))
        {
            first.Create();
            Assert.Contains($"'{path}' is in use", Assert.Throws<IOException>(second.Create).Message, StringComparison.Ordinal);
            Assert.True(SpinWait.SpinUntil(() => new FileInfo(path).Length > 0, TimeSpan.FromSeconds(30)));
            Assert.Equal("memory", FlightRecording.ReadFile(path).Engine);
        }

        Assert.Equal([path], Directory.GetFiles(_folder));
        using var next = new RecordingEngineFactory(new InMemoryCloud().CreateEngineFactory(), path);
        next.Create();
    }

    [Fact]
    public void A_file_that_cannot_be_written_to_the_end_is_claimed_no_longer()
    {
        var path = Path.Combine(_folder, "session.jsonl");
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a disk that is always full.");
        File.CreateSymbolicLink(path, "/dev/full");
        var stream = RegularFile.CreateReadable(path, bufferSize: 4_096);
        stream.Write([1, 2, 3]);
        Assert.Throws<IOException>(stream.Dispose);

        RegularFile.CreateReadable(path, bufferSize: 4_096).Dispose();
    }

    [Fact]
    public void What_a_crash_left_behind_claims_nothing()
    {
        var path = Path.Combine(_folder, "session.jsonl");
        File.WriteAllText(path + ".lock", "");
        using var factory = new RecordingEngineFactory(new InMemoryCloud().CreateEngineFactory(), path);
        factory.Create();
    }
}
