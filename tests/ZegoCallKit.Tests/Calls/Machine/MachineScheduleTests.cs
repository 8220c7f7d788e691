using System.Collections.Immutable;
using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>The machines alone, without engines, under random schedules: every signal can be lost, duplicated and overtaken. In the end, all machines agree.</summary>
public sealed class MachineScheduleTests
{
    private const int StepsEach = 80;

    [Theory]
    [InlineData(0, 2_000)]
    [InlineData(2_000, 4_000)]
    public void Rule_10_whatever_becomes_of_the_signals_the_machines_agree_in_the_end(int from, int to)
    {
        for (var seed = from; seed < to; seed++)
        {
            new Run(seed).Go();
        }
    }

    [Fact]
    public void Rule_10_the_machines_agree_after_fresh_schedules() => FreshSeeds.ForEach(0, 2_000, static seed => new Run(seed).Go());

    private sealed class Run(int seed)
    {
        private readonly Random _random = new(seed);
        private readonly Exchange _exchange = new();
        private readonly List<Exchange.Node> _nodes = [];
        private readonly List<string> _story = [];
        private int _ids;

        // Every second schedule puts calls on hold.
        private bool Holds => seed % 2 == 1;

        // Half of them merge and transfer calls, too.
        private bool Moves => seed % 4 == 3;

        public void Go()
        {
            var rules = new CallRules
            {
                QueueLimit = seed % 3 == 0 ? 1 : 0,
                SimultaneousCalls = seed % 7 == 0 ? SimultaneousCallPolicy.Busy : SimultaneousCallPolicy.Merge,
                HasManyRooms = Holds,
                HoldsWhenBusy = Holds && seed % 3 == 0,
                FollowsMoves = seed % 5 != 0,
            };
            _nodes.AddRange([_exchange.Add("ann", rules: rules), _exchange.Add("bob", rules: rules), _exchange.Add("cat", rules: rules), _exchange.Add("bob", "2", rules)]);
            for (var i = 0; i < StepsEach; i++)
            {
                Step();
            }

            foreach (var node in _nodes)
            {
                if (node.IsOn)
                {
                    node.Do(new CallInput.SignalingChanged(true));
                }
                else
                {
                    _exchange.Forget(node);
                }
            }

            _exchange.Deliver();
            _exchange.Pass(200);
            Check();
        }

        private void Step()
        {
            var node = _nodes[_random.Next(_nodes.Count)];
            var pick = _random.Next(100);
            _story.Add($"{_exchange.Now:mm:ss} {node.Id}/{node.Self.DeviceId} {pick}");
            if (pick < 55)
            {
                Signal(pick);
            }
            else if (pick < 65)
            {
                _exchange.Pass(_random.NextDouble() * (pick < 62 ? 3 : 30), deliver: false, keep: true);
            }
            else if (node.IsOn)
            {
                Act(node, pick);
            }
        }

        // Any signal in flight can be delivered next, so signals overtake each other; some are lost, and some are delivered twice.
        private void Signal(int pick)
        {
            if (_exchange.InFlight.Count == 0)
            {
                return;
            }

            var flight = _exchange.InFlight[pick < 30 ? 0 : _random.Next(_exchange.InFlight.Count)];
            if (pick >= 50)
            {
                _exchange.InFlight.Remove(flight);
                return;
            }

            _exchange.Deliver(flight);
            if (pick is >= 40 and < 44)
            {
                _exchange.InFlight.Add(flight);
            }
        }

        private void Act(Exchange.Node node, int pick)
        {
            var others = _nodes.Where(other => other.Id != node.Id).DistinctBy(other => other.Id).ToList();
            var invitation = new InvitationId($"i{_ids++}");
            var call = node.State.Calls.Values.Skip(Holds ? _random.Next(2) : 0).FirstOrDefault() ?? node.State.Calls.Values.FirstOrDefault();
            if (Holds && call is not null && _random.Next(4) == 0)
            {
                node.Do(_random.Next(Moves ? 11 : 7) switch
                {
                    4 => new CallInput.RaiseHand(call.Id, _random.Next(2) == 0),
                    5 => new CallInput.SetAttributes(call.Id, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("n", $"{_ids}")),
                    6 => new CallInput.React(call.Id, "+1"),
                    0 => new CallInput.Resume(call.Id),
                    1 => new CallInput.Swap(),
                    2 or 3 => new CallInput.Hold(call.Id),
                    7 => new CallInput.Transfer(call.Id, invitation, new RoomUser(others[_random.Next(others.Count)].Id), Other: null, RingTimeout: null),
                    8 when node.State.Calls.Keys.FirstOrDefault(id => id != call.Id) is { Value: not null } other => new CallInput.Transfer(call.Id, invitation, Target: null, other, RingTimeout: null),
                    9 => new CallInput.CancelTransfer(call.Id),
                    _ => new CallInput.Merge(invitation),
                });
                return;
            }

            switch (pick)
            {
                case < 73:
                    node.Do(new CallInput.Invite(new CallId($"{_random.Next(100):00}x{_ids}"), invitation, [new RoomUser(others[_random.Next(others.Count)].Id)], new InviteOptions { RingTimeout = TimeSpan.FromSeconds(_random.Next(5, 60)), MaxDuration = Longest() }));
                    break;
                case < 75:
                    node.Do(new CallInput.Invite(new CallId($"{_random.Next(100):00}x{_ids}"), invitation, [.. others.Select(other => new RoomUser(other.Id))], new InviteOptions { EndWhenInviterLeaves = _ids % 2 == 0, MaxDuration = Longest() }));
                    break;
                case 75:
                    // The device stays off for the rest of the run.
                    node.IsOn = _random.Next(4) > 0;
                    break;
                case < 86 when call is not null:
                    node.Do(new CallInput.Accept(call.Id));
                    break;
                case 86 when call is not null:
                    node.Do(new CallInput.Decline(call.Id, ""));
                    break;
                case 87 when call is not null:
                    node.Do(new CallInput.Cancel(call.Id, _random.Next(2) == 0 ? null : [.. call.Members.Keys.Take(1)]));
                    break;
                case 88 or 89 when call is not null:
                    node.Do(new CallInput.HangUp(call.Id));
                    break;
                case 90 when call is not null:
                    node.Do(new CallInput.EndForAll(call.Id));
                    break;
                case < 94 when call is not null:
                    node.Do(new CallInput.InviteMore(call.Id, invitation, [.. others.Select(other => new RoomUser(other.Id))], null));
                    break;
                case 94 when node.State.Past.Keys.OrderBy(id => id.Value, StringComparer.Ordinal).FirstOrDefault() is { Value.Length: > 0 } past:
                    node.Do(new CallInput.Join(past, CallKind.Video));
                    break;
                case 95 or 96:
                    node.Do(new CallInput.SignalingChanged(pick == 95));
                    break;
            }
        }

        private TimeSpan? Longest() => _random.Next(3) switch { 0 => TimeSpan.FromSeconds(_random.Next(10, 120)), 1 => TimeSpan.FromHours(1), _ => null };

        private void Check()
        {
            var on = _nodes.Where(node => node.IsOn).ToList();
            foreach (var node in on)
            {
                True(node.State.Calls.Values.All(call => call.Phase == CallPhase.InCall), $"{node.Id}/{node.Self.DeviceId} has {string.Join(", ", node.State.Calls.Values.Select(call => call.Phase))}");
                True(node.State.Calls.Count <= (Holds ? CallRules.MaxCalls : 1), $"{node.Id} is in {node.State.Calls.Count} calls");
                True(node.State.Calls.Values.All(call => call.Handover is null), $"{node.Id} still moves somebody");
                True(node.State.Calls.Values.Count(call => call.IsActive) <= 1, $"{node.Id} is active in two calls");
                True(node.Begun == node.Ended.Count + node.State.Calls.Count, $"{node.Id} began {node.Begun} calls and ended {node.Ended.Count}");
            }

            foreach (var id in on.SelectMany(node => node.State.Calls.Keys).Distinct())
            {
                var inside = on.Where(node => node.State.Calls.ContainsKey(id)).ToList();
                True(inside.Count > 1, $"{inside[0].Id} is alone in {id}");
                foreach (var node in inside)
                {
                    var others = inside.Where(other => other != node).Select(other => other.Id.Value).Order().ToList();
                    var (call, first) = (node.State.Calls[id], inside[0].State.Calls[id]);
                    // When all informed members have left, a user who joins has no one to ask.
                    var nobodyKnows = inside.Any(one => one.State.Calls[id].Direction == CallDirection.Joined);
                    True((nobodyKnows || call.Inviter is not null) && call.Inviter?.Id == first.Inviter?.Id, $"{node.Id} takes {call.Inviter?.Id} for who began {id}, {inside[0].Id} takes {first.Inviter?.Id}");
                    True((nobodyKnows || call.Shared is not null) && call.Shared == first.Shared, $"{node.Id} goes by {call.Shared} in {id}, {inside[0].Id} by {first.Shared}");
                    True(call.BeganAt is not null && call.BeganAt == first.BeganAt, $"{node.Id} says that {id} began at {call.BeganAt:O}, {inside[0].Id} at {first.BeganAt:O}");
                    True(inside.All(other => other == node || other.State.Calls[id].Members[node.Id].Status.IsOnHold == call.IsOnHold), $"the others do not know whether {node.Id} holds {id}");
                    foreach (var shown in inside.Where(other => other != node).Select(other => other.State.Calls[id].Members[node.Id].Shown))
                    {
                        True(shown.IsHandRaised == call.HandRaisedAt is not null && shown.Attributes.SequenceEqual(call.Attributes), $"the others do not know the status of {node.Id} in {id}");
                    }

                    True(!(call.ExpiresAt <= _exchange.Now), $"{node.Id} stays in {id} beyond {call.ExpiresAt:O}");
                    True(others.SequenceEqual(node.State.Calls[id].In.Select(user => user.Value)), $"{node.Id} sees {string.Join("+", node.State.Calls[id].In)} in {id}, not {string.Join("+", others)}");
                }
            }

            var ids = on.SelectMany(node => node.State.Calls.Keys).ToHashSet();
            True(_nodes.SelectMany(node => node.State.Past.Keys).Distinct().Where(id => !ids.Contains(id)).All(id => _exchange.InRoom(id).All(node => !node.IsOn)), "somebody is left in a room");
        }

        private void True(bool holds, string what) => Assert.True(holds, $"seed {seed}: {what}\n{string.Join('\n', _story)}");
    }
}
