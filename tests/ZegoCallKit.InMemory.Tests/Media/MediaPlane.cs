using System.Reactive.Concurrency;
using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.InMemory.Media;
using ZegoCallKit.InMemory.Tests.Support;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Tests.Media;

/// <summary>Provides media planes without rooms and cloud, with only what is published and played.</summary>
internal sealed class MediaPlane
{
    private readonly CloudServer _server;

    public MediaPlane(SimulatedTime time, IScheduler? scheduler, NetworkConditions? network = null)
    {
        Network = network ?? NetworkConditions.Perfect;
        _server = new(InMemoryCloudOptions.Simulated(time) with { Scheduler = scheduler });
    }

    public NetworkConditions Network { get; }

    public EngineMedia Create(IEngineFrameSink frames)
    {
        var profile = new EngineProfile { AppId = 1, AppSign = World.AppSign };
        var core = new EngineCore(_server, new()) { Profile = profile };
        core.Events.Attach(new EventLog(core.Time));
        core.Events.Open();
        lock (core.Gate)
        {
            core.Media.Initialized(profile, frames);
            core.Media.SetNetwork(Network, isUp: true);
        }

        return (EngineMedia)core.Media;
    }

    public PublishedStream Publish(EngineMedia media, string streamId)
    {
        var stream = new PublishedStream(streamId, new EngineUser(streamId, ""), PublishChannel.Main, media);
        Assert.Equal(0, media.CustomAudio.EnableCustomIO(true, PublishChannel.Main).Code);
        Assert.Equal(0, media.CustomVideo.EnableCapture(true, PublishChannel.Main).Code);
        lock (media.Core.Gate)
        {
            media.Publishing.Requested(PublishChannel.Main, streamId);
            media.Publishing.Started(PublishChannel.Main, stream);
        }

        return stream;
    }

    public void Play(EngineMedia media, PublishedStream stream)
    {
        Assert.Equal(0, media.CustomVideo.EnableRender(true, VideoPixelFormat.I420, engineDraws: false).Code);
        Assert.Equal(0, media.CustomVideo.EnableRemoteRender(true, stream.Id).Code);
        Assert.Equal(0, media.CustomAudio.StartObserver(AudioObservation.Player, null).Code);
        lock (media.Core.Gate)
        {
            media.Playing.Requested(stream.Id, null);
            media.Playing.Connected(stream.Id);
            media.Playing.Started(stream.Id, stream);
        }
    }
}
