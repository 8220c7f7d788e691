using Xunit;
using ZegoCallKit.Effects;
using ZegoCallKit.Engine;
using ZegoCallKit.Media;
using ZegoCallKit.TestKit;

namespace ZegoCallKit.Tests.Effects;

public sealed class BeautyTests
{
    [Fact]
    public void Beauty_starts_its_environment_once_and_sets_levels_before_it_is_seen() => SimulatedRig.Run(async rig =>
    {
        var beauty = rig.Client.Effects.Beauty;
        Assert.Equal(new BeautyState(), beauty.State.Current);
        await beauty.EnableAsync(new BeautyLevels { Whiten = 70 });
        await beauty.DisableAsync();
        Assert.Equal(new BeautyState { IsEnabled = false, Levels = new BeautyLevels { Whiten = 70 } }, beauty.State.Current);
        await beauty.EnableAsync();
        Assert.Equal(new BeautyState { IsEnabled = true, Levels = new BeautyLevels { Whiten = 70 } }, beauty.State.Current);

        Assert.Equal(
            ["Effects.StartEnvironment", "Effects.SetBeauty", "Effects.EnableBeauty", "Effects.EnableBeauty", "Effects.SetBeauty", "Effects.EnableBeauty"],
            rig.Engine.Journal.NamesOf("Effects"));
    });

    [Fact]
    public void Beauty_that_comes_too_late_is_a_clear_error_and_can_be_tried_again() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.Effects.SetupSequence(effects => effects.StartEnvironment()).Returns(new EngineResult(1007020)).Returns(EngineResult.Accepted);
        var refusal = await Assert.ThrowsAsync<ZegoException>(() => rig.Client.Effects.Beauty.EnableAsync());
        Assert.Equal(ZegoErrorCode.PreprocessEnableEffectsEnvFailed, refusal.Code);
        Assert.Contains("before the first preview or publication", refusal.Message, StringComparison.Ordinal);
        Assert.False(rig.Client.Effects.Beauty.State.Current.IsEnabled);
        await rig.Client.Effects.Beauty.EnableAsync();
        Assert.True(rig.Client.Effects.Beauty.State.Current.IsEnabled);
    });

    [Fact]
    public void Switching_off_what_was_never_on_sends_nothing() => SimulatedRig.Run(async rig =>
    {
        await rig.Client.Effects.Beauty.DisableAsync();
        Assert.Empty(rig.Engine.Journal.NamesOf("Effects"));
    });

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void Levels_beyond_the_range_are_refused_before_anything_is_sent(int level) => SimulatedRig.Run(async rig =>
    {
        var refusal = await Assert.ThrowsAsync<ArgumentException>("levels.Rosy", () => rig.Client.Effects.Beauty.EnableAsync(new BeautyLevels { Rosy = level }));
        Assert.Contains("Rosy must be between 0 and 100", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(rig.Engine.Journal.NamesOf("Effects"));
    });
}
