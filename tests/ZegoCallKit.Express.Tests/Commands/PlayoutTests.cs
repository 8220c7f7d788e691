using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Express.Tests.Native;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.Express.Tests.Commands;

/// <summary>The engine's audio keeps running while the program pushes its own and observes what is played.</summary>
public sealed class PlayoutTests
{
    private readonly SimulatedTime _time = new();
    private readonly NativeEngine _native;
    private readonly IZegoEngine _engine;

    public PlayoutTests()
    {
        _native = new NativeEngine(new InMemoryCloud(InMemoryCloudOptions.Simulated(_time)).CreateEngineFactory().Create());
        _engine = _native.CreateEngine(new ExpressEngineOptions { TimeProvider = _time });
        _engine.Lifecycle.Initialize(Native.Rig.Profile, new EventList(), new FrameList());
    }

    [Fact]
    public void Played_audio_is_fetched_while_audio_is_pushed_on_the_main_channel_and_observed()
    {
        _engine.Sources.SetAudioSource(AudioSourceKind.Custom, PublishChannel.Main);
        Assert.Equal(0, FetchesOfASecond());
        _engine.CustomAudio.StartObserver(AudioObservation.Player, format: null);
        Assert.InRange(FetchesOfASecond(), 99, 101);

        _engine.CustomAudio.StopObserver();
        Assert.Equal(0, FetchesOfASecond());
        _engine.CustomAudio.StartObserver(AudioObservation.Player, format: null);
        Assert.InRange(FetchesOfASecond(), 99, 101);
        _engine.Sources.SetAudioSource(AudioSourceKind.Default, PublishChannel.Main);
        Assert.Equal(0, FetchesOfASecond());
    }

    [Fact]
    public void Played_audio_is_fetched_while_audio_is_pushed_and_there_is_a_media_player()
    {
        _engine.Sources.SetAudioSource(AudioSourceKind.Custom, PublishChannel.Main);
        var first = _engine.MediaPlayers.Create().Value;
        var second = _engine.MediaPlayers.Create().Value;
        Assert.InRange(FetchesOfASecond(), 99, 101);
        _engine.MediaPlayers.Destroy(first);
        _engine.MediaPlayers.Destroy(first);
        Assert.InRange(FetchesOfASecond(), 99, 101);
        _engine.MediaPlayers.Destroy(second);
        Assert.Equal(0, FetchesOfASecond());
    }

    [Fact]
    public void Audio_that_is_pushed_on_another_channel_leaves_the_speaker_alone()
    {
        _engine.Sources.SetAudioSource(AudioSourceKind.Custom, PublishChannel.Auxiliary);
        _engine.CustomAudio.StartObserver(AudioObservation.Player, format: null);
        Assert.Equal(0, FetchesOfASecond());
    }

    private int FetchesOfASecond()
    {
        var before = _native.Fetches;
        _time.Advance(TimeSpan.FromSeconds(1));
        return _native.Fetches - before;
    }
}
