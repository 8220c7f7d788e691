using Xunit;
using ZegoCallKit.Publishing;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests;

/// <summary>The text representations of a client's objects show in a log or a debugger what they are and their state.</summary>
public sealed class PrintingTests
{
    private static readonly StreamId Own = new("own");
    private static readonly StreamId Other = new("other");

    [Fact]
    public void A_client_names_its_app_and_whether_it_is_disposed() => SimulatedRig.Run(async rig =>
    {
        Assert.Equal($"client of app {rig.Options.AppId} (Running)", $"{rig.Client}");
        await rig.Client.DisposeAsync();
        Assert.Equal($"client of app {rig.Options.AppId} (Disposed)", $"{rig.Client}");
    });

    [Fact]
    public void A_room_and_what_it_holds_name_themselves_and_their_phase() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        rig.Engine.LetPlaySucceed();
        var changes = room.Playbacks.Changes.Record();
        var publication = await room.PublishAsync(Own);
        var playback = await room.PlayAsync(Other);
        Assert.Equal("room 'room' (Connected)", $"{room}");
        Assert.Equal("publication 'own' (Publishing)", $"{publication}");
        Assert.Equal("playback 'other' (Playing)", $"{playback}");
        rig.Time.RunUntilIdle();
        Assert.Contains("Current = playback 'other' (Playing)", $"{changes.Items[^1].Changes[0]}", StringComparison.Ordinal);

        await room.LogoutAsync();
        Assert.Equal("room 'room' (Ended)", $"{room}");
        Assert.Equal("publication 'own' (Ended)", $"{publication}");
        Assert.Equal("playback 'other' (Ended)", $"{playback}");
    });

    [Fact]
    public void A_preview_names_its_channel_and_whether_it_is_over() => SimulatedRig.Run(async rig =>
    {
        var preview = await rig.Client.StartPreviewAsync(new PreviewOptions { Channel = PublishChannel.Third });
        Assert.Equal("preview of Third (Running)", $"{preview}");
        await preview.DisposeAsync();
        Assert.Equal("preview of Third (Ended)", $"{preview}");
    });
}
