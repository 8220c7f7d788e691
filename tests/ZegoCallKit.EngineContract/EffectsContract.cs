using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests the order of commands that the built-in beauty requires.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class EffectsContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    private const PublishChannel Main = PublishChannel.Main;

    [Fact]
    public void Beauty_needs_its_environment()
    {
        var probe = Initialised();
        Assert.Equal(1007021, probe.Run(e => e.Effects.EnableBeauty(true)).Code);
        Assert.Equal(1007022, probe.Run(e => e.Effects.SetBeauty(new BeautyLevels())).Code);

        probe.Accept(e => e.Effects.StartEnvironment());
        probe.Accept(e => e.Effects.EnableBeauty(true));
        probe.Accept(e => e.Effects.SetBeauty(new BeautyLevels()));
    }

    [Fact]
    public void The_environment_may_be_started_twice()
    {
        var probe = Initialised();
        probe.Accept(e => e.Effects.StartEnvironment());
        probe.Accept(e => e.Effects.StartEnvironment());
        probe.Accept(e => e.Effects.EnableBeauty(true));
    }

    [Fact]
    public async Task Beauty_can_be_changed_while_a_preview_runs()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = Initialised();
        probe.Accept(e => e.Effects.StartEnvironment());
        probe.Accept(e => e.Publishing.StartPreview(view: null, Main));
        await probe.WaitForAsync<EngineStateUpdated>(e => e.IsStarted);
        probe.Accept(e => e.Effects.EnableBeauty(true));
        probe.Accept(e => e.Effects.SetBeauty(BeautyLevels.None));
    }

    [Fact]
    public async Task The_environment_cannot_be_started_while_a_preview_runs()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = Initialised();
        probe.Accept(e => e.Publishing.StartPreview(view: null, Main));
        await probe.WaitForAsync<EngineStateUpdated>(e => e.IsStarted);
        Assert.Equal(1007020, probe.Run(e => e.Effects.StartEnvironment()).Code);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    [InlineData(1000)]
    public void Engines_take_levels_beyond_the_range(int level)
    {
        var probe = Initialised();
        probe.Accept(e => e.Effects.StartEnvironment());
        probe.Accept(e => e.Effects.SetBeauty(new BeautyLevels { Whiten = level, Smooth = level, Sharpen = level, Rosy = level }));
    }

    [Fact]
    public void The_environment_ends_with_the_engine()
    {
        var probe = Initialised();
        probe.Accept(e => e.Effects.StartEnvironment());
        probe.Accept(e => e.Lifecycle.Uninitialize());
        Assert.Equal(0, probe.Initialize().Code);
        Assert.Equal(1007021, probe.Run(e => e.Effects.EnableBeauty(true)).Code);
    }
}
