using Xunit;
using ZegoCallKit;
using ZegoCallKit.Docs.Tests;
using ZegoCallKit.Effects;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Publishing;

namespace Docs.Snippets;

public sealed class FrameSnippets
{
    [Fact]
    public void Beauty_is_switched_on_before_capture_and_changed_during_it() => Simulation.Run(async simulation =>
    {
        var client = await simulation.CreateAsync();
        var room = await client.LoginRoomAsync(Simulation.Lobby, new RoomUser(new UserId("alice")));

        #region beauty
        await client.Effects.Beauty.EnableAsync(new BeautyLevels { Whiten = 30, Smooth = 60, Sharpen = 20, Rosy = 25 });
        await using var publication = await room.PublishAsync(new StreamId("alice"));

        // At any time from then on:
        await client.Effects.Beauty.EnableAsync(client.Effects.Beauty.State.Current.Levels with { Smooth = 80 });
        await client.Effects.Beauty.DisableAsync();
        #endregion

        Assert.Equal((false, 80), (client.Effects.Beauty.State.Current.IsEnabled, client.Effects.Beauty.State.Current.Levels.Smooth));
    });

    [Fact]
    public void Processors_change_what_others_get() => Simulation.Run(async simulation =>
    {
        var client = await simulation.CreateAsync();
        var room = await client.LoginRoomAsync(Simulation.Lobby, new RoomUser(new UserId("alice")));

        #region add-processors
        await using var gray = await client.Effects.AddVideoProcessorAsync(new GrayPictures());
        await using var quiet = await client.Effects.AddAudioProcessorAsync(new HalfVolume());
        await using var publication = await room.PublishAsync(new StreamId("alice"), new PublishOptions
        {
            Audio = AudioInput.From(new ToneSource(440, AudioFormat.Default)),
            Video = VideoInput.From(new ColourBarsSource(new VideoFormat(320, 180, new FrameRate(15)))),
        });
        #endregion

        await simulation.PassAsync(1);
        var picture = await publication.TakeSnapshotAsync();
        Assert.All(Enumerable.Range(0, picture.Width), x => Assert.Equal(picture.Pixels.Span[4 * x], picture.Pixels.Span[(4 * x) + 2]));
    });

    [Fact]
    public void Beauty_of_the_kits_own_works_on_any_engine() => Simulation.Run(async simulation =>
    {
        var client = await simulation.CreateAsync();

        #region beauty-processor
        var beauty = new BeautyProcessor { Levels = BeautyLevels.None with { Smooth = 70 } };
        await using var added = await client.Effects.AddVideoProcessorAsync(beauty);
        beauty.Levels = beauty.Levels with { Rosy = 20 };                       // from the next frame on
        #endregion

        Assert.Equal(70, beauty.Levels.Smooth);
    });
}
