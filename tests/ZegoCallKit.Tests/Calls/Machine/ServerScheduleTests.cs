using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Calls between a caller and a callee with two devices each, of which the caller's second one is idle, through a model of the server, while links are cut and receipts are lost at random. In the end, both sides agree whether they were in a call.</summary>
public sealed class ServerScheduleTests
{
    private const int Runs = 2_000;
    private const int StepsEach = 400;

    [Fact]
    public void Rule_5_both_sides_agree_how_each_ring_ended()
    {
        for (var seed = 0; seed < Runs; seed++)
        {
            new Run(seed).Go();
        }
    }

    [Fact]
    public void Rule_5_both_sides_agree_after_fresh_schedules() => FreshSeeds.ForEach(0, Runs, static seed => new Run(seed).Go());

    private sealed class Run
    {
        private static readonly UserId Bob = new("bob");

        // A cut that lasts longer ends a call of two for the one that is left alone, whatever the server says.
        private static readonly TimeSpan LongestCut = TimeSpan.FromSeconds(20);

        private readonly int _seed;
        private readonly Random _random;
        private readonly ServerModel _server = new();
        private readonly Dictionary<CallId, List<ServedDevice>> _rooms = [];
        private readonly Dictionary<ServedDevice, DateTimeOffset> _cutUntil = [];
        private readonly HashSet<CallId> _canceled = [];
        private readonly List<string> _story = [];
        private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        private int _calls;

        public Run(int seed)
        {
            (_seed, _random) = (seed, new Random(seed));
            Ann = new ServedDevice(_server, _rooms, "ann", "phone", _now);
            Idle = new ServedDevice(_server, _rooms, "ann", "desk", _now);
            Callees = [new ServedDevice(_server, _rooms, "bob", "phone", _now), new ServedDevice(_server, _rooms, "bob", "desk", _now)];
        }

        private ServedDevice Ann { get; }

        private ServedDevice Idle { get; }

        private ServedDevice[] Callees { get; }

        private IEnumerable<ServedDevice> Devices => [Ann, .. Callees, Idle];

        public void Go()
        {
            for (var step = 0; step < StepsEach; step++)
            {
                Step();
            }

            foreach (var device in Devices)
            {
                _cutUntil[device] = _now;
            }

            for (var left = 4_000; left > 0 && (left > 3_000 || Devices.Any(static device => device.State.Calls.Count > 0)); left--)
            {
                PassTime(TimeSpan.FromMilliseconds(500));
                foreach (var device in Devices)
                {
                    device.Send(_now, losesReceipts: false);
                    device.Receive(_now);
                }

                // Somebody who still talks hangs up.
                if (left < 2_000 && Ann.State.Calls.Values.FirstOrDefault(static call => call.Phase == CallPhase.InCall) is { } open)
                {
                    Ann.Do(new CallInput.HangUp(open.Id), _now);
                }
            }

            Check();
        }

        private void Step()
        {
            var device = Devices.ElementAt(_random.Next(4));
            switch (_random.Next(100))
            {
                case < 35: device.Send(_now, losesReceipts: _random.Next(8) == 0); break;
                case < 70: device.Receive(_now); break;
                case < 80: PassTime(TimeSpan.FromSeconds(_random.NextDouble() * (_random.Next(10) == 0 ? 20 : 2))); break;
                case < 84: Cut(device); break;
                default: Act(device); break;
            }
        }

        private void PassTime(TimeSpan time)
        {
            var until = _now + time;
            while (_now < until)
            {
                _now = _now.AddMilliseconds(500) is var next && next < until ? next : until;
                _server.Expire(_now);
                foreach (var device in Devices)
                {
                    if (_cutUntil.TryGetValue(device, out var end) && end <= _now)
                    {
                        _cutUntil.Remove(device);
                        device.SetUp(true, notices: true, _now);
                    }

                    device.Tick(_now);
                }
            }
        }

        private void Cut(ServedDevice device)
        {
            if (_cutUntil.TryAdd(device, _now + (LongestCut * _random.NextDouble())))
            {
                _story.Add($"{_now:mm:ss.f} {device.User}/{device.Device} is cut until {_cutUntil[device]:mm:ss.f}");
                device.SetUp(false, notices: _random.Next(2) == 0, _now);
            }
        }

        private void Act(ServedDevice device)
        {
            var call = device.State.Calls.Values.FirstOrDefault(static call => !call.IsOver);
            var pick = _random.Next(100);
            CallInput? input = call switch
            {
                null when device == Ann => Dial(),
                { Phase: CallPhase.Ringing } when pick < 40 => new CallInput.Accept(call.Id),
                { Phase: CallPhase.Ringing } when pick < 45 => new CallInput.Decline(call.Id, ""),
                { Phase: CallPhase.Dialing } when pick < 3 => Cancel(call.Id),
                { Phase: CallPhase.InCall } when pick < 10 => new CallInput.HangUp(call.Id),
                _ => null,
            };
            if (input is not null)
            {
                _story.Add($"{_now:mm:ss.f} {device.User}/{device.Device} {input}");
                device.Do(input, _now);
            }
        }

        private CallInput.Invite Dial()
        {
            var id = $"{_calls++:000}";
            return new CallInput.Invite(new CallId(id), new InvitationId(id + ".1"), [new RoomUser(Bob)], new InviteOptions { RingTimeout = TimeSpan.FromSeconds(_random.Next(3, 60)) });
        }

        private CallInput.Cancel Cancel(CallId id)
        {
            _canceled.Add(id);
            return new CallInput.Cancel(id, null);
        }

        private void Check()
        {
            foreach (var device in Devices)
            {
                True(device.State.Calls.IsEmpty, $"{device.User}/{device.Device} still has {string.Join(", ", device.State.Calls.Values.Select(static call => $"{call.Id} {call.Phase}"))}");
                True(device.Ended.GroupBy(static call => call.Id).All(static ends => ends.Count() == 1), $"a call of {device.User}/{device.Device} ended twice");
            }

            True(_server.WrongRefusals.Count == 0, string.Join(", ", _server.WrongRefusals));
            True(_rooms.Values.All(static room => room.Count == 0), "somebody is left in a room");
            foreach (var dialed in Ann.Ended)
            {
                var answered = Callees.Where(callee => callee.Ended.Any(call => call.Id == dialed.Id && IsIn(callee, call))).ToList();
                True(answered.Count <= 1, $"two devices were in {dialed.Id}: {string.Join(" and ", answered.Select(callee => $"{callee.Device} {string.Join(", ", callee.Ended.Where(call => call.Id == dialed.Id).Select(static call => call.End!.Reason))}{(callee.Entered.Contains(dialed.Id) ? ", in the room" : "")}"))}");

                // One who withdraws an invitation does not wait for what the server says of it.
                True(_canceled.Contains(dialed.Id) || IsIn(Ann, dialed) == (answered.Count == 1), $"{dialed.Id} ended for ann as {dialed.End!.Reason}, for bob as {string.Join(" and ", Callees.SelectMany(static callee => callee.Ended).Where(call => call.Id == dialed.Id).Select(static call => call.End!.Reason))}");
            }
        }

        // One who was told that the other hung up was in the call, even before entering the room.
        private static bool IsIn(ServedDevice device, CallRecord call) =>
            call.End!.Reason == CallEndReason.RemoteHangUp || (device.Entered.Contains(call.Id) && call.End.Reason is not (CallEndReason.Canceled or CallEndReason.CanceledByCaller));

        private void True(bool holds, string what) => Assert.True(holds, $"seed {_seed}: {what}\n{string.Join('\n', _story)}");
    }
}
