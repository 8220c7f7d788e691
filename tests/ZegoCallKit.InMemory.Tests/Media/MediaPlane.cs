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

    public InMemoryEngine Create(IEngineFrameSink frames)
    {
        var profile = new EngineProfile { AppId = 1, AppSign = World.AppSign };
        var engine = new InMemoryEngine(_server, new());
        var core = engine.Core;
        core.Profile = profile;
        core.Events.Attach(new EventLog(core.Time));
        core.Events.Open();
        lock (core.Gate)
        {
            core.Media.OnInitialized(profile, frames);
            core.Media.SetNetwork(Network, isUp: true);
        }

        return engine;
    }

    public PublishedStream Publish(InMemoryEngine engine, string streamId)
    {
        var stream = new PublishedStream(streamId, new EngineUser(streamId, ""), PublishChannel.Main, engine.Core.Media.Channels[PublishChannel.Main].Feed);
        Assert.Equal(0, engine.Sources.SetAudioSource(AudioSourceKind.Custom, PublishChannel.Main).Code);
        Assert.Equal(0, engine.CustomVideo.EnableCapture(true, PublishChannel.Main).Code);
        lock (engine.Core.Gate)
        {
            engine.Core.Media.Publishing.OnRequested(PublishChannel.Main, streamId);
            engine.Core.Media.Publishing.OnStarted(PublishChannel.Main, stream);
        }

        return stream;
    }

    public void Play(InMemoryEngine engine, PublishedStream stream)
    {
        Assert.Equal(0, engine.CustomVideo.EnableRender(true, VideoPixelFormat.I420, engineDraws: false).Code);
        Assert.Equal(0, engine.CustomVideo.EnableRemoteRender(true, stream.Id).Code);
        Assert.Equal(0, engine.CustomAudio.StartObserver(AudioObservation.Player, null).Code);
        lock (engine.Core.Gate)
        {
            engine.Core.Media.Played.OnRequested(stream.Id, null);
            engine.Core.Media.Played.OnConnected(stream.Id);
            engine.Core.Media.Played.OnStarted(stream.Id, stream);
        }
    }
}
