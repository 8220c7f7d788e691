using Xunit;
using ZegoCallKit.Internal.Frames;
using ZegoCallKit.Media;

namespace ZegoCallKit.Tests.Internal.Frames;

/// <summary>The sinks of a stream are found, whichever string contains its id and in whichever order the frames of several streams come.</summary>
public sealed class RemoteRoutesTests
{
    private static readonly string[] Ids = ["a", "b", "c", "d"];
    private readonly RemoteRoutes _routes = new();
    private int _next;

    [Fact]
    public void Each_stream_is_found_in_any_order()
    {
        foreach (var id in Ids)
        {
            _routes.Add(id);
        }

        foreach (var id in (string[])[.. Ids, .. Ids, .. Ids.Reverse(), "c", "c", "a"])
        {
            Assert.Equal(id, Find(id));
        }

        Assert.Null(Find("e"));
    }

    [Fact]
    public void The_engine_may_pass_another_string_with_the_same_text()
    {
        var route = _routes.Add("stream");
        var own = new string("stream".AsSpan());

        Assert.Equal("stream", Find(own));
        Assert.Same(own, route.Passed);
        Assert.Equal("stream", Find(new string("stream".AsSpan())));
    }

    [Fact]
    public async Task A_stream_without_sinks_is_forgotten_and_the_others_are_found()
    {
        foreach (var id in Ids)
        {
            await _routes.Add(id).SetAudioAsync(Tap());
            Assert.Equal(id, Find(id));
        }

        await _routes.ChangeAsync("d", static route => route.SetAudioAsync(null));
        await _routes.ChangeAsync("b", static route => route.SetAudioAsync(null));

        Assert.Equal(["a", null, "c", null], Ids.Select(Find));
        _routes.Add("b");
        Assert.Equal(["a", "b", "c", null], Ids.Select(Find));
    }

    [Fact]
    public async Task A_stream_keeps_its_other_sinks_when_one_is_removed()
    {
        var tap = new RemoteTap("a", Tap().Sink, video: null, static (_, _) => { }, missed: null!);
        var route = _routes.Add("a");
        await route.SetAudioAsync(Tap());
        route.Add(tap);
        await _routes.ChangeAsync("a", static other => other.SetAudioAsync(null));
        Assert.Equal("a", Find("a"));

        await _routes.ChangeAsync("a", other => other.RemoveAsync(tap));
        Assert.Null(Find("a"));
    }

    private static AudioTap Tap() => new(new SinkSlot("sink", static (_, _) => { }), new CallbackAudioSink(static (in AudioFrame _) => { }));

    private string? Find(string id) => _routes.TryFind(id, ref _next, out var route) ? route.StreamId : null;
}
