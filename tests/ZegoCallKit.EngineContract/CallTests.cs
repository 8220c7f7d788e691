using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract;

/// <summary>Provides what the media tests share: a call with one publisher and one player, and recognizable frames.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class CallTests<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    /// <summary>The stream id of the call.</summary>
    protected const string Stream = "stream";

    protected static void Observe(EngineProbe player, VideoPixelFormat format)
    {
        player.Accept(e => e.CustomVideo.EnableRender(true, format, engineDraws: false));
        player.Accept(e => e.CustomVideo.EnableRemoteRender(true, Stream));
        player.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Player, AudioFormat.Default));
    }

    protected static void Say(EngineProbe publisher, int number, short[] samples) =>
        publisher.Accept(e => e.Frames.SendAudio(new AudioFrame(samples, AudioFormat.Default, TimeSpan.FromMilliseconds(10 * number)), PublishChannel.Main));

    protected static void Show(EngineProbe publisher, VideoPixelFormat format, int width, int height, int number)
    {
        var pixels = Samples.Pixels(format, width, height, number);
        publisher.Accept(e => e.Frames.SendVideo(new VideoFrame(pixels, format, width, height, TimeSpan.FromMilliseconds(66 * number)), PublishChannel.Main));
    }

    protected static bool Loud(EngineProbe player, int skip = 0) =>
        player.Frames.RemoteAudio(Stream).Skip(skip).Any(b => b.Samples.Any(s => Math.Abs((int)s) > 1000));

    protected async Task SpeakAsync(EngineProbe publisher, int first, int blocks, Func<int, short[]> block)
    {
        for (var i = first; i < first + blocks; i++)
        {
            Say(publisher, i, block(i));
            await PassAsync(10);
        }
    }

    protected async Task<(EngineProbe Publisher, EngineProbe Player)> CallAsync(VideoPixelFormat format = VideoPixelFormat.I420, bool observe = true)
    {
        Rig.Require(RigCapabilities.FrameDelivery);
        var publisher = await ConnectedAsync("bob");
        publisher.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, PublishChannel.Main));
        publisher.Accept(e => e.CustomVideo.EnableCapture(true, PublishChannel.Main));
        await PublishAsync(publisher, Stream);
        await publisher.WaitForAsync<CustomVideoCaptureStarted>();
        var player = await ConnectedAsync("alice");
        if (observe)
        {
            Observe(player, format);
        }

        await PlayAsync(player, Stream);
        return (publisher, player);
    }
}
