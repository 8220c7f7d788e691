using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests initializing and destroying the engine.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class LifecycleContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    [Fact]
    public void The_version_is_known_before_initialisation() =>
        Assert.Matches(@"^\d+\.\d+\.\d+", Rig.Create().Engine.Lifecycle.Version);

    [Fact]
    public void An_app_id_of_zero_is_refused() =>
        Assert.Equal(1001000, Rig.Create(profile: new EngineProfile { AppId = 0 }).Initialize().Code);

    [Theory]
    [InlineData(3)]
    [InlineData(32)]
    [InlineData(63)]
    public void An_app_sign_of_another_length_is_refused(int length) =>
        Assert.Equal(1001001, Rig.Create(profile: new EngineProfile { AppId = 1, AppSign = new string('a', length) }).Initialize().Code);

    [Fact]
    public void An_app_sign_with_another_character_than_letters_and_digits_is_refused() =>
        Assert.Equal(1001002, Rig.Create(profile: new EngineProfile { AppId = 1, AppSign = new string('!', 64) }).Initialize().Code);

    [Theory]
    [InlineData("")]
    [InlineData("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    [InlineData("ABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCD")]
    [InlineData("0x12345678901234567890123456789012345678901234567890123456789012")]
    public void An_app_sign_that_is_empty_or_of_64_letters_and_digits_is_accepted(string appSign) =>
        Assert.Equal(0, Rig.Create(profile: new EngineProfile { AppId = 1, AppSign = appSign }).Initialize().Code);

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    [InlineData(99)]
    public void An_unknown_scenario_is_accepted(int scenario) =>
        Assert.Equal(0, Rig.Create(profile: Rig.Profile with { Scenario = (Scenario)scenario }).Initialize().Code);

    [Fact]
    public async Task Initialising_again_changes_nothing_and_keeps_the_first_sink()
    {
        var probe = Connecting();
        var mark = probe.Log.Count;
        var second = new EventLog(Rig.Time, Rig.Time.GetTimestamp());

        var again = probe.Run(e => e.Lifecycle.Initialize(Rig.Profile with { AppId = 4_321 }, second, probe.Frames));
        await PassAsync(1000);
        var publish = probe.Run(e => e.Publishing.StartPublishing("stream", "", PublishChannel.Main));

        Assert.Equal(0, again.Code);
        Assert.Equal("P1(stream,0)", publish.States);
        Assert.Equal("P1(stream,0)", probe.Log.States(mark));
        Assert.Empty(second.All());
    }

    [Fact]
    public void Initialising_after_a_refused_profile_works()
    {
        var probe = Rig.Create();
        Assert.Equal(1001000, probe.Run(e => e.Lifecycle.Initialize(new EngineProfile { AppId = 0 }, probe.Log, probe.Frames)).Code);
        Assert.Equal(0, probe.Initialize().Code);
        Assert.Equal("C0(room,0)", probe.Login(Room).States);
    }

    [Fact]
    public void Destroying_an_engine_that_was_never_initialised_does_nothing()
    {
        var probe = Rig.Create();
        Assert.Equal(0, probe.Run(e => e.Lifecycle.Uninitialize()).Code);
        Assert.Equal(0, probe.Log.Count);
    }

    [Fact]
    public async Task Destroying_reports_once_before_it_returns()
    {
        var probe = Initialised();

        var first = probe.Run(e => e.Lifecycle.Uninitialize());
        var reported = Assert.Single(probe.Log.Of<EngineUninitialized>());
        var second = probe.Run(e => e.Lifecycle.Uninitialize());
        await PassAsync(2000);

        Assert.Equal(0, first.Code);
        Assert.Equal(0, second.Code);
        Assert.InRange(reported.Entry.Index, first.Begin, first.End - 1);
        Assert.Single(probe.Log.Of<EngineUninitialized>());
        if (Rig.Capabilities.HasFlag(RigCapabilities.EndOnEngineThread))
        {
            Assert.NotEqual(first.ThreadId, reported.Entry.ThreadId);
        }
    }

    [Fact]
    public async Task Nothing_comes_after_the_engine_was_destroyed()
    {
        var probe = Connecting();
        probe.Accept(e => e.Publishing.StartPreview(view: null, PublishChannel.Main));
        probe.Accept(e => e.Levels.StartSoundLevels(TimeSpan.FromMilliseconds(100), detectVoice: false));
        probe.Accept(e => e.Lifecycle.Uninitialize());
        var end = probe.Log.Count;

        await PassAsync(5000);

        Assert.Equal(end, probe.Log.Count);
    }

    [Fact]
    public void Destroying_ends_playing_and_publishing_and_then_the_room_inside_the_call()
    {
        var probe = Connecting();
        probe.Accept(e => e.Publishing.StartPublishing("own", "", PublishChannel.Main));
        probe.Accept(e => e.Playing.StartPlaying("other", "", view: null));

        var states = probe.Run(e => e.Lifecycle.Uninitialize()).States.Split(' ');

        Assert.Equal(3, states.Length);
        Assert.Equivalent(new[] { "P0(own,0)", "Y0(other,0)" }, states[..2]);
        Assert.Equal(["C7(room,0)"], states[2..]);
    }

    [Fact]
    public void An_engine_can_be_initialised_right_after_it_was_destroyed()
    {
        var probe = Connecting();
        probe.Accept(e => e.Lifecycle.Uninitialize());

        Assert.Equal(0, probe.Initialize().Code);
        Assert.Equal("C0(room,0)", probe.Login(Room).States);
    }

    [Fact]
    public void Fifty_lives_of_one_engine_are_alike()
    {
        var probe = Rig.Create();
        var lives = Rig.Capabilities.HasFlag(RigCapabilities.VirtualTime) ? 50 : 5;
        for (var i = 0; i < lives; i++)
        {
            Assert.Equal(0, probe.Initialize().Code);
            Assert.Equal("C0(room,0)", probe.Login(Room).States);
            Assert.Equal("C7(room,0)", probe.Run(e => e.Lifecycle.Uninitialize()).States);
        }

        Assert.Equal(lives, probe.Log.Of<EngineUninitialized>().Count);
    }

    [Fact]
    public void A_new_life_begins_with_fresh_settings()
    {
        var probe = Initialised();
        probe.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, PublishChannel.Main));
        probe.Accept(e => e.Lifecycle.Uninitialize());
        probe.Initialize();

        Assert.Equal(1012002, probe.Run(e => e.Frames.SendAudio(new Media.AudioFrame(new short[480], Media.AudioFormat.Default, TimeSpan.Zero), PublishChannel.Main)).Code);
    }

    [Fact]
    public async Task The_network_is_reported_soon_after_initialisation()
    {
        var probe = Initialised();
        var mode = await probe.WaitForAsync<NetworkModeChanged>(within: TimeSpan.FromSeconds(1));
        Assert.Null(mode.Entry.Command);
    }
}
