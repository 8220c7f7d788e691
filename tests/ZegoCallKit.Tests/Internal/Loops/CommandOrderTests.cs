using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Internal.Loops;

/// <summary>Children end before their parents: everything inside a login or client is stopped before it.</summary>
public sealed class CommandOrderTests
{
    private static readonly string[] Takings = ["StopPreview", "StopPublishing", "StopPlaying", "Logout", "Uninitialize"];

    [Fact]
    public void Logging_out_stops_publishing_then_playing_then_leaves() => SimulatedRig.Run(async rig =>
    {
        var room = await FillAsync(rig);
        await room.LogoutAsync();

        Assert.Equal(["StopPublishing", "StopPublishing", "StopPlaying", "StopPlaying", "Logout"], Taken(rig));
    });

    [Fact]
    public void Disposing_the_client_stops_previews_publishing_playing_leaves_and_destroys() => SimulatedRig.Run(async rig =>
    {
        await FillAsync(rig);
        await rig.Client.StartPreviewAsync();
        await rig.Client.DisposeAsync();

        Assert.Equal(["StopPreview", "StopPublishing", "StopPublishing", "StopPlaying", "StopPlaying", "Logout", "Uninitialize"], Taken(rig));
    });

    [Fact]
    public void Disposing_the_client_leaves_every_room() => SimulatedRig.Run(
        async rig =>
        {
            await rig.LoginAsync();
            await rig.LoginAsync(roomId: "other");
            await rig.Client.DisposeAsync();

            Assert.Equal(["Logout", "Logout", "Uninitialize"], Taken(rig));
        },
        options => options with { RoomMode = RoomMode.MultiRoom });

    [Fact]
    public void A_login_that_the_engine_has_ended_is_not_logged_out_again() => SimulatedRig.Run(async rig =>
    {
        var room = await FillAsync(rig);
        rig.Engine.Raise(new RoomStateChanged("room", RoomStateReason.KickOut, 1002055, ""));
        await room.Completion;
        await room.LogoutAsync();

        Assert.Equal(["StopPublishing", "StopPublishing", "StopPlaying", "StopPlaying"], Taken(rig));
    });

    [Fact]
    public void A_new_login_waits_until_the_old_one_has_left() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        var leaving = room.LogoutAsync();
        var next = rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self);
        await leaving;
        await next;

        Assert.Equal(["Rooms.Login", "Rooms.Logout", "Rooms.Login"], rig.Engine.Journal.NamesOf("Rooms"));
    });

    [Fact]
    public void Sound_levels_are_measured_from_the_start_unless_switched_off()
    {
        SimulatedRig.Run(static async rig =>
        {
            await Task.CompletedTask;
            Assert.Equal(TimeSpan.FromMilliseconds(200), Assert.Single(rig.Engine.Journal.Of("Levels.StartSoundLevels")).Arguments[0]);
        });
        SimulatedRig.Run(
            static async rig =>
            {
                await Task.CompletedTask;
                Assert.Empty(rig.Engine.Journal.Of("Levels.StartSoundLevels"));
            },
            options => options with { SoundLevelInterval = TimeSpan.Zero });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_the_order_of_threads_nothing_is_taken_back_twice_or_out_of_order(int seed) => SimulatedRig.Run(
        async rig =>
        {
            var room = await FillAsync(rig);
            var tasks = new List<Task> { room.LogoutAsync(), rig.Client.DisposeAsync().AsTask(), room.DisposeAsync().AsTask() };
            tasks.AddRange(room.Publications.Current.Items.Values.Select(publication => publication.StopAsync()));
            tasks.AddRange(room.Playbacks.Current.Items.Values.Select(playback => playback.StopAsync()));
            await Task.WhenAll(tasks);
            var taken = Taken(rig);

            Assert.Equal(6, taken.Count);
            Assert.Equal(["Logout", "Uninitialize"], taken.Skip(4));
        },
        seed: seed);

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 30), .. FreshSeeds.Of(30)];

    private static async Task<IRoom> FillAsync(ClientRig rig)
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        rig.Engine.LetPlaySucceed();
        await room.PublishAsync(new StreamId("own-1"));
        await room.PublishAsync(new StreamId("own-2"), new PublishOptions { Channel = PublishChannel.Auxiliary });
        await room.PlayAsync(new StreamId("other-1"));
        await room.PlayAsync(new StreamId("other-2"));
        return room;
    }

    private static List<string> Taken(ClientRig rig) =>
        [.. rig.Engine.Journal.Names.Select(name => name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]).Where(Takings.Contains)];
}
