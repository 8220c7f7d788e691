using System.Diagnostics;
using Xunit;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.FlightRecorder.Tests;

/// <summary>A pipe whose other end no program opens: opening it would block forever.</summary>
public sealed class PipeTests : IDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("zegocallkit-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_pipe_is_neither_recorded_into_nor_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes of Windows have names of their own.");
        var pipe = Path.Join(_folder, "pipe");
        using (var making = Process.Start("mkfifo", [pipe]))
        {
            await making.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using var factory = new RecordingEngineFactory(new InMemoryCloud().CreateEngineFactory(), pipe);
        foreach (var open in new Action[] { () => factory.Create(), () => FlightRecording.ReadFile(pipe) })
        {
            var fault = await Assert.ThrowsAsync<IOException>(() => Task.Run(open, TestContext.Current.CancellationToken).WaitAsync(Bound, TestContext.Current.CancellationToken));
            Assert.Contains("is a pipe or a device", fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_device_that_never_ends_is_not_read()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "Windows has no such device.");

        var fault = Assert.Throws<IOException>(() => FlightRecording.ReadFile("/dev/zero"));

        Assert.Contains("is a pipe or a device", fault.Message, StringComparison.Ordinal);
    }
}
