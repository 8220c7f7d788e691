using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Media;
using ZegoCallKit.Playing;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Playing;

/// <summary>Which layer of a stream is played.</summary>
public sealed class LayerTests
{
    private static readonly StreamId Id = new("other");

    [Fact]
    public void The_layer_of_the_options_is_selected_when_playing_has_begun() => SimulatedRig.Run(async rig =>
    {
        var playback = await PlayAsync(rig, new PlayOptions { Layer = VideoLayer.Small });

        Assert.Equal(VideoLayer.Small, playback.State.Current.Layer);
        Assert.Equal(["Playing.StartPlaying", "Decoding.SetVideoLayer"], rig.Engine.Journal.Names.Where(name => name is "Playing.StartPlaying" or "Decoding.SetVideoLayer"));
        Assert.Equal(["other", VideoLayer.Small], rig.Engine.Journal.Of("Decoding.SetVideoLayer")[0].Arguments);
    });

    [Fact]
    public void Another_layer_is_in_effect_when_its_task_completes() => SimulatedRig.Run(async rig =>
    {
        var playback = await PlayAsync(rig);
        Assert.Equal((0, VideoLayer.Default), (rig.Engine.Journal.Count("Decoding.SetVideoLayer"), playback.State.Current.Layer));

        await playback.SetLayerAsync(VideoLayer.Big);
        Assert.Equal(VideoLayer.Big, playback.State.Current.Layer);
        await playback.SetLayerAsync(VideoLayer.Default);
        Assert.Equal(VideoLayer.Default, playback.State.Current.Layer);
        Assert.Equal([VideoLayer.Big, VideoLayer.Default], rig.Engine.Journal.Of("Decoding.SetVideoLayer").Select(command => (VideoLayer)command.Arguments[1]!));
    });

    [Fact]
    public void A_refused_layer_fails_and_the_state_stays() => SimulatedRig.Run(async rig =>
    {
        var playback = await PlayAsync(rig);
        rig.Engine.Decoding.Setup(decoding => decoding.SetVideoLayer("other", VideoLayer.Big)).Returns(new EngineResult(1000001));

        var fault = await Assert.ThrowsAsync<ZegoException>(() => playback.SetLayerAsync(VideoLayer.Big));
        Assert.Equal(("SetPlayStreamVideoType", ZegoErrorCode.EngineNotCreate), (fault.Operation, fault.Code));
        Assert.Equal(VideoLayer.Default, playback.State.Current.Layer);
    });

    [Fact]
    public void A_layer_that_there_is_not_is_never_sent() => SimulatedRig.Run(async rig =>
    {
        var playback = await PlayAsync(rig);
        rig.Engine.Journal.Clear();
        Assert.Throws<ArgumentOutOfRangeException>("layer", () => { _ = playback.SetLayerAsync((VideoLayer)3); });
        Assert.Throws<ArgumentException>("options.Layer", () => { _ = rig.Room.PlayAsync(Id, new PlayOptions { Layer = (VideoLayer)(-1) }); });
        Assert.Empty(rig.Engine.Journal.Commands);
    });

    [Fact]
    public void After_the_end_no_layer_is_selected() => SimulatedRig.Run(async rig =>
    {
        var playback = await PlayAsync(rig);
        await playback.StopAsync();
        Assert.Equal(ZegoErrorCode.PlayerStreamWasNotPlayed, (await Assert.ThrowsAsync<ZegoException>(() => playback.SetLayerAsync(VideoLayer.Big))).Code);
    });

    private static async Task<IPlayback> PlayAsync(ClientRig rig, PlayOptions? options = null)
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPlaySucceed();
        return await room.PlayAsync(Id, options);
    }
}
