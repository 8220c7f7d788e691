using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Publishing;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Publishing;

public sealed class SeiTests
{
    private static readonly StreamId Id = new("stream");

    [Fact]
    public void Data_are_copied_and_sent_on_the_publications_channel() => SimulatedRig.Run(async rig =>
    {
        var publication = await PublishAsync(rig);
        byte[] data = [1, 2, 3];
        var sending = publication.SendSeiAsync(data);
        data[0] = 9;
        await sending;
        var command = Assert.Single(rig.Engine.Journal.Of("Publishing.SendSei"));
        Assert.Equal(new byte[] { 1, 2, 3 }, ((ReadOnlyMemory<byte>)command.Arguments[0]!).ToArray());
        Assert.Equal(PublishChannel.Third, command.Arguments[1]);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(4097)]
    public void Data_of_no_or_too_many_bytes_are_refused_before_anything_is_sent(int length) => SimulatedRig.Run(async rig =>
    {
        var publication = await PublishAsync(rig);
        var refusal = await Assert.ThrowsAsync<ArgumentException>("data", () => publication.SendSeiAsync(new byte[length]));
        Assert.Contains($"1 to 4096 bytes; it has {length}", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, rig.Engine.Journal.Count("Publishing.SendSei"));
        await publication.SendSeiAsync(new byte[4096]);
    });

    [Fact]
    public void The_31st_in_a_second_is_refused_and_not_sent() => SimulatedRig.Run(async rig =>
    {
        var publication = await PublishAsync(rig);
        for (var i = 0; i < 30; i++)
        {
            await publication.SendSeiAsync(new byte[1]);
        }

        var refusal = await Assert.ThrowsAsync<ZegoException>(() => publication.SendSeiAsync(new byte[1]));
        Assert.Contains("30 SEI messages per second", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(30, rig.Engine.Journal.Count("Publishing.SendSei"));
        await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
        await publication.SendSeiAsync(new byte[1]);
    });

    [Fact]
    public void Received_data_come_to_the_observers_of_their_stream_until_it_ends() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPlaySucceed();
        var playback = await room.PlayAsync(Id);
        var received = playback.SeiMessages.Record();
        rig.Engine.Raise(new PlayerSeiReceived(Id.Value, new byte[] { 7, 8 }), new PlayerSeiReceived("other", new byte[] { 9 }));
        await playback.StopAsync();
        await received.Completed;
        var message = Assert.Single(received.Items);
        Assert.Equal(Id, message.StreamId);
        Assert.Equal(new byte[] { 7, 8 }, message.Data.ToArray());
    });

    private static async Task<IPublication> PublishAsync(ClientRig rig)
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        return await room.PublishAsync(Id, new PublishOptions { Channel = PublishChannel.Third });
    }
}
