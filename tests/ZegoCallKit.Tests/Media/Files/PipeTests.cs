using System.Diagnostics;
using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;
using ZegoCallKit.TestKit;

namespace ZegoCallKit.Tests.Media.Files;

/// <summary>A pipe that no program reads: opening it would block forever.</summary>
public sealed class PipeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zegocallkit-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("wav")]
    [InlineData("y4m")]
    [InlineData("png")]
    public async Task Writing_into_a_pipe_without_a_reader_is_refused_at_once(string kind)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes of Windows have names of their own.");
        var pipe = NewPipe();
        File.CreateSymbolicLink(Path.Join(_folder, "link"), pipe);
        foreach (var path in new[] { pipe, Path.Join(_folder, "link") })
        {
            var fault = await Assert.ThrowsAsync<IOException>(() => Task.Run(() => Write(kind, path), TestContext.Current.CancellationToken).WaitAsync(ThreadedRig.Bound));
            Assert.Contains($"'{path}' is a pipe or a device", fault.Message, StringComparison.Ordinal);
        }

        Assert.True(File.Exists(pipe));
    }

    [Fact]
    public void A_recording_into_a_pipe_is_refused_before_anything_is_sent() => SimulatedRig.Run(async rig =>
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes of Windows have names of their own.");
        rig.Engine.Journal.Clear();
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => rig.Client.StartRecordingAsync(NewPipe()));

        Assert.Equal("path", fault.ParamName);
        Assert.Empty(rig.Engine.Journal.Commands);
    });

    [Fact]
    public void An_empty_file_is_no_pipe()
    {
        var path = Path.Join(_folder, "empty.png");
        File.WriteAllBytes(path, []);
        Write("png", path);

        Assert.True(new FileInfo(path).Length > 0);
    }

    private static void Write(string kind, string path)
    {
        switch (kind)
        {
            case "wav":
                using (var sink = new WavSink(path))
                {
                    sink.Write(new AudioFrame(new short[480], AudioFormat.Default, TimeSpan.Zero));
                }

                break;
            case "y4m":
                using (var sink = new Y4mSink(path, new FrameRate(15)))
                {
                    sink.Write(new VideoFrame(new byte[6], VideoPixelFormat.I420, 2, 2, TimeSpan.Zero));
                }

                break;
            default:
                PngFile.Save(new VideoImage { Pixels = new byte[16], Format = VideoPixelFormat.Rgba32, Width = 2, Height = 2 }, path);
                break;
        }
    }

    private string NewPipe()
    {
        var path = Path.Join(_folder, "pipe");
        using var making = Process.Start("mkfifo", [path]);
        making.WaitForExit();
        return path;
    }
}
