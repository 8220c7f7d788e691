using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Loading;
using ZegoCallKit.Media;
using ZegoCallKit.RealEngine.Tests.Support;

namespace ZegoCallKit.RealEngine.Tests.Media;

/// <summary>The engine records pushed media; eng/test-real-engine.sh inspects the file afterwards.</summary>
public sealed class RecordingTests : IAsyncLifetime
{
    private const int Width = 640;
    private const int Height = 360;
    private const int FramesPerSecond = 15;

    private readonly RealRig _rig = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task Pushed_pictures_and_sound_are_recorded_as_mp4()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "recording.mp4");
        File.Delete(path);
        var functions = LibraryLoader.Load(Library.Options).Functions;
        var probe = _rig.Create();
        probe.Initialize();
        probe.Accept(e => e.Encoding.SetVideoConfig(new VideoConfig { CaptureWidth = Width, CaptureHeight = Height, EncodeWidth = Width, EncodeHeight = Height, FramesPerSecond = FramesPerSecond }, PublishChannel.Main));
        probe.Accept(e => e.CustomVideo.EnableCapture(true, PublishChannel.Main));
        probe.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, PublishChannel.Main));
        probe.Accept(e => e.Publishing.StartPreview(view: null, PublishChannel.Main));
        await probe.WaitForAsync<CustomVideoCaptureStarted>();
        Assert.Equal(0, Start(functions, path));

        var pixels = new byte[Width * Height * 4];
        var samples = new short[960];
        for (var i = 0; i < FramesPerSecond * 4; i++)
        {
            pixels.AsSpan().Fill((byte)(i * 4));
            probe.Accept(e => e.Frames.SendVideo(new VideoFrame(pixels, VideoPixelFormat.Bgra32, Width, Height, _rig.Elapsed), PublishChannel.Main));
            for (var block = 0; block < 3; block++)
            {
                probe.Accept(e => e.Frames.SendAudio(new AudioFrame(samples, AudioFormat.Default, _rig.Elapsed), PublishChannel.Main));
            }

            await _rig.AdvanceAsync(TimeSpan.FromMilliseconds(1000.0 / FramesPerSecond));
        }

        Assert.Equal(0, Stop(functions));
        await _rig.AdvanceAsync(TimeSpan.FromMilliseconds(500));
        Assert.InRange(new FileInfo(path).Length, 5_000, 20_000_000);
    }

    private static unsafe int Start(NativeFunctions functions, string path)
    {
        var config = new ZegoDataRecordConfig { RecordType = ZegoDataRecordType.AudioAndVideo };
        Utf8.Write(path, config.FilePath, 1024);
        return functions.StartRecordingCapturedData(0, config, ZegoPublishChannel.Main);
    }

    private static unsafe int Stop(NativeFunctions functions) => functions.StopRecordingCapturedData(0, ZegoPublishChannel.Main);
}
