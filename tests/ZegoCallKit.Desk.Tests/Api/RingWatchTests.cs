using Microsoft.Extensions.Time.Testing;
using ZegoCallKit.Desk.Server.Api.Model;
using ZegoCallKit.Desk.Server.Api.Rings;
using ZegoCallKit.Desk.Server.Api.Watching;
using ZegoCallKit.Signaling.Server.Store.Calls;

namespace ZegoCallKit.Desk.Tests.Api;

/// <summary>Tests how the changes of a call become its timeline.</summary>
public sealed class RingWatchTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly RingWatch _watch;

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    public RingWatchTests() => _watch = new RingWatch(new EventLog(_time), _time);

    [Fact]
    public void A_call_that_is_answered_and_ended()
    {
        var call = Ring("c", "ann", "bob", "cid");
        _watch.OnCall(call);
        _watch.OnCall(call);
        _watch.OnCall(call = With(call, "bob", MemberState.Accepted) with { AnsweredAt = 5 });
        _watch.OnCall(call = With(call, "cid", MemberState.Declined));
        Assert.Equal(ApiRingState.Answered, _watch.All.Single().State);
        _watch.OnCall(call with { EndedAt = Now });

        var ring = _watch.All.Single();
        Assert.Equal((ApiRingState.Ended, Now), (ring.State, ring.EndedAt));
        Assert.Equal("ann Invited bob,cid; bob Accepted ; cid Declined ; ann Ended ", Timeline(ring));
        Assert.Equal([ApiRingMemberState.Left, ApiRingMemberState.Left, ApiRingMemberState.Declined], ring.Members.Select(static member => member.State));
    }

    [Fact]
    public void A_call_ends_when_the_last_one_leaves_its_room()
    {
        var call = With(Ring("c", "ann", "bob"), "bob", MemberState.Accepted) with { AnsweredAt = 5 };
        _watch.OnCall(Ring("c", "ann", "bob"));
        _watch.OnLeft("c", "ann");
        _watch.OnCall(call);
        _watch.OnLeft("other", "ann");
        _watch.OnLeft("c", "eve");
        _watch.OnLeft("c", "ann");
        _watch.OnLeft("c", "ann");
        Assert.Equal([ApiRingMemberState.Left, ApiRingMemberState.InCall], _watch.All.Single().Members.Select(static member => member.State));
        _watch.OnLeft("c", "bob");
        var ended = Now;
        _time.Advance(TimeSpan.FromSeconds(90));
        _watch.OnCall(call with { EndedAt = Now });

        var ring = _watch.All.Single();
        Assert.Equal((ApiRingState.Ended, ended), (ring.State, ring.EndedAt));
        Assert.Equal("ann Invited bob; bob Accepted ; ann Left ; bob Left ; ann Ended ", Timeline(ring));
    }

    [Fact]
    public void A_call_that_nobody_answers_ends_with_its_last_ring()
    {
        var call = Ring("c", "ann", "bob", "cid");
        _watch.OnCall(call);
        _watch.OnCall(call = With(call, "bob", MemberState.Declined));
        Assert.Equal(ApiRingState.Ringing, _watch.All.Single().State);
        _watch.OnCall(With(call, "cid", MemberState.Missed));

        Assert.Equal("ann Invited bob,cid; bob Declined ; cid TimedOut ; ann Ended ", Timeline(_watch.All.Single()));
    }

    [Fact]
    public void A_call_that_was_canceled()
    {
        var call = Ring("c", "ann", "bob");
        _watch.OnCall(call);
        _watch.OnCall(With(call, "bob", MemberState.Canceled) with { EndedAt = Now });
        Assert.Equal("ann Invited bob; bob Canceled ; ann Ended ", Timeline(_watch.All.Single()));
    }

    [Fact]
    public void Calls_are_kept_for_five_minutes_after_their_end()
    {
        var call = Ring("c", "ann", "bob");
        _watch.OnCall(call with { EndedAt = Now });
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Single(_watch.All);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(_watch.All);
    }

    [Fact]
    public void There_are_never_more_than_two_hundred()
    {
        for (var i = 0; i < 300; i++)
        {
            _watch.OnCall(Ring($"c{i}", "ann", "bob") with { StartedAt = i });
        }

        Assert.Equal(Enumerable.Range(100, 200).Select(static i => $"c{i}"), _watch.All.Select(static ring => ring.CallId));
    }

    private static string Timeline(ApiRing ring) => string.Join("; ", ring.Timeline.Select(static step => $"{step.UserId} {step.What} {string.Join(',', step.To ?? [])}"));

    private static CallRecord Ring(string id, string caller, params string[] callees) => new()
    {
        Call = id,
        Inviter = caller,
        StartedAt = 1,
        Members = [new MemberRecord { User = caller, State = MemberState.Inviter }, .. callees.Select(static user => new MemberRecord { User = user, State = MemberState.Ringing, Ring = "r1" })],
        Rings = [new RingRecord { Id = "r1", From = caller, Device = "d", SentAt = 1 }],
    };

    private static CallRecord With(CallRecord call, string user, MemberState state) =>
        call with { Members = [.. call.Members.Select(member => member.User == user ? member with { State = state } : member)] };
}
