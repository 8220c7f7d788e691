using System.Text.Json.Serialization.Metadata;
using Xunit;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Rooms;

public sealed class TypedExtraInfoTests
{
    private static readonly JsonTypeInfo<Topic> Json = TopicJson.Default.Topic;

    [Fact]
    public void A_value_set_by_one_is_read_by_all_and_the_last_wins() => CloudRig.Run(async rig =>
    {
        var ann = (await rig.LoginAsync("ann")).ExtraInfoOf("topic", Json);
        var bob = (await rig.LoginAsync("bob")).ExtraInfoOf("topic", Json);
        var told = bob.Changes.Record();
        Assert.False(bob.Current.Exists);
        await ann.SetAsync(new Topic("tea", 3));
        await told.WaitForAsync(static value => value.Exists);
        await bob.SetAsync(new Topic("coffee", 4));
        await ann.Changes.Record().WaitForAsync(static value => value.Value?.Name == "coffee");

        Assert.Equal(new Topic("coffee", 4), ann.Current.Value);
        Assert.Equal([null, "tea", "coffee"], told.Items.Select(value => value.Value?.Name));
    });

    [Fact]
    public void Other_keys_are_no_news_and_a_text_that_is_something_else_is_a_value() => CloudRig.Run(async rig =>
    {
        var room = await rig.LoginAsync("ann");
        var view = room.ExtraInfoOf("topic", Json);
        var told = view.Changes.Record();
        await room.SetExtraInfoAsync("other", "{}");
        await room.SetExtraInfoAsync("topic", "no JSON");
        rig.Time.RunUntilIdle();

        Assert.Equal(2, told.Items.Count);
        Assert.True(view.Current.Exists);
        Assert.NotNull(view.Current.Fault);
        Assert.Null(view.Current.Value);
        await room.LogoutAsync();
        await told.Completed;
    });

    [Fact]
    public void A_stream_carries_a_value() => CloudRig.Run(async rig =>
    {
        var ann = await rig.LoginAsync("ann");
        var bob = await rig.LoginAsync("bob");
        var changes = bob.Streams.Changes.Record();
        var publication = await ann.PublishAsync(new StreamId("s"), new PublishOptions { ExtraInfo = "nothing of ours" });
        await publication.SetExtraInfoAsync(new Topic("camera", 1), Json);
        await changes.WaitForAsync(static set => set.Changes.Any(change => change.Current.ExtraInfo.Contains("camera", StringComparison.Ordinal)));
        var stream = bob.Streams.Current.Items[new StreamId("s")];

        Assert.Equal(new Topic("camera", 1), stream.ReadExtraInfo(Json).Value);
        Assert.NotNull((stream with { ExtraInfo = "nothing of ours" }).ReadExtraInfo(Json).Fault);
        Assert.False((stream with { ExtraInfo = "" }).ReadExtraInfo(Json).Exists);
    });

    [Fact]
    public void What_is_too_long_as_JSON_is_not_sent() => CloudRig.Run(async rig =>
    {
        var room = await rig.LoginAsync("ann");
        var publication = await room.PublishAsync(new StreamId("s"));
        var fault = Assert.Throws<ArgumentException>(() => { _ = room.ExtraInfoOf("topic", Json).SetAsync(new Topic(new string('x', 4_095), 1)); });
        Assert.Contains("4095", fault.Message, StringComparison.Ordinal);
        fault = Assert.Throws<ArgumentException>(() => { _ = publication.SetExtraInfoAsync(new Topic(new string('x', 1_023), 1), Json); });
        Assert.Contains("1023", fault.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => room.ExtraInfoOf("", Json));
    });
}
