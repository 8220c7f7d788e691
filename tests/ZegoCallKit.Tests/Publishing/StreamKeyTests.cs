using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Publishing;

/// <summary>Streams that are encrypted are received with the publisher's key only, and keys are never shown.</summary>
public sealed class StreamKeyTests
{
    private const string Key = "0123456789abcdef";
    private static readonly StreamId Id = new("secret");

    private static readonly PublishOptions Encrypted = new()
    {
        Audio = AudioInput.From(new ToneSource(440, AudioFormat.Default)),
        Video = VideoInput.None,
        EncryptionKey = Key,
    };

    [Theory]
    [InlineData(Key, true)]
    [InlineData("fedcba9876543210", false)]
    [InlineData(null, false)]
    public void A_stream_is_heard_with_its_key_only(string? key, bool heard) => CloudRig.Run(async rig =>
    {
        var bob = await rig.LoginAsync("bob");
        await using var publication = await bob.PublishAsync(Id, Encrypted);
        var alice = await rig.LoginAsync("alice", new RoomOptions { AutoPlay = new AutoPlayOptions { Policy = PlayPolicy.None } });
        var sink = new LoudSink();
        await using var playback = await alice.PlayAsync(Id, new PlayOptions { AudioSink = sink, DecryptionKey = key });
        await Task.Delay(TimeSpan.FromSeconds(2), rig.Time);

        Assert.Equal(heard, sink.IsLoud);
    });

    [Fact]
    public void An_outage_does_not_lose_the_keys() => CloudRig.Run(async rig =>
    {
        var bob = await rig.LoginAsync("bob");
        await using var publication = await bob.PublishAsync(Id, Encrypted);
        var alice = await rig.LoginAsync("alice", new RoomOptions { AutoPlay = new AutoPlayOptions { Policy = PlayPolicy.None } });
        var sink = new LoudSink();
        await using var playback = await alice.PlayAsync(Id, new PlayOptions { AudioSink = sink, DecryptionKey = Key });
        rig.Cloud.Disconnect("bob");
        await Task.Delay(TimeSpan.FromSeconds(20), rig.Time);
        rig.Cloud.Reconnect("bob");
        await Task.Delay(TimeSpan.FromSeconds(60), rig.Time);
        sink.Reset();
        await Task.Delay(TimeSpan.FromSeconds(2), rig.Time);

        Assert.True(sink.IsLoud);
    });

    [Fact]
    public void A_key_is_set_before_publishing_and_playing_begin() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        rig.Engine.LetPlaySucceed();
        await room.PublishAsync(Id, Encrypted);
        await room.PlayAsync(new StreamId("other"), new PlayOptions { DecryptionKey = Key });

        Assert.Equal(
            ["Publishing.SetEncryptionKey", "Publishing.StartPublishing", "Decoding.SetDecryptionKey", "Playing.StartPlaying"],
            rig.Engine.Journal.Names.Where(name => name is "Publishing.SetEncryptionKey" or "Publishing.StartPublishing" or "Decoding.SetDecryptionKey" or "Playing.StartPlaying"));
    });

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcde")]
    [InlineData("0123456789abcdefg")]
    [InlineData("ääääääääääääääää!")]
    public void A_key_of_another_length_is_refused_without_naming_it(string key) => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.Journal.Clear();
        var publish = Assert.Throws<ArgumentException>("options.EncryptionKey", () => { _ = room.PublishAsync(Id, new PublishOptions { EncryptionKey = key }); });
        var play = Assert.Throws<ArgumentException>("options.DecryptionKey", () => { _ = room.PlayAsync(Id, new PlayOptions { DecryptionKey = key }); });

        foreach (var fault in new[] { publish, play })
        {
            Assert.Contains("16, 24 or 32 bytes", fault.Message, StringComparison.Ordinal);
            Assert.False(key.Length > 0 && fault.Message.Contains(key, StringComparison.Ordinal));
        }

        Assert.Empty(rig.Engine.Journal.Commands);
    });

    [Theory]
    [InlineData(16)]
    [InlineData(24)]
    [InlineData(32)]
    public void Options_do_not_show_their_key(int length)
    {
        var key = new string('k', length);
        Assert.DoesNotContain(key, new PublishOptions { EncryptionKey = key }.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(key, new PlayOptions { DecryptionKey = key }.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(", key", new PublishOptions { EncryptionKey = key }.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(", no key", new PlayOptions().ToString(), StringComparison.Ordinal);
    }
}
