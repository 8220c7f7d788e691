using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>
/// Calls of three users with two devices each, through a model of the server: they are invited, leave, are invited again and join again, while links are cut. Whenever all signals have arrived, the server knows who is in the call
/// and on which device, and it refuses no first answer.
/// </summary>
public sealed class MemberScheduleTests
{
    private const int Runs = 1_000;
    private const int StepsEach = 400;

    [Fact]
    public void The_server_knows_on_which_device_a_user_is_in_a_call()
    {
        for (var seed = 0; seed < Runs; seed++)
        {
            new Run(seed).Go();
        }
    }

    [Fact]
    public void The_server_knows_on_which_device_a_user_is_in_a_call_after_fresh_schedules() => FreshSeeds.ForEach(0, Runs, static seed => new Run(seed).Go());

    private sealed class Run
    {
        private static readonly UserId[] Users = [new("ann"), new("bob"), new("cat")];

        private readonly int _seed;
        private readonly Random _random;
        private readonly ServerModel _server = new();
        private readonly Dictionary<CallId, List<ServedDevice>> _rooms = [];
        private readonly Dictionary<ServedDevice, DateTimeOffset> _cutUntil = [];
        private readonly List<string> _story = [];
        private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        private int _calls;
        private int _invitations;

        public Run(int seed)
        {
            (_seed, _random) = (seed, new Random(seed));
            Devices = [.. Users.SelectMany(user => new[] { "phone", "desk" }.Select(device => new ServedDevice(_server, _rooms, user.Value, device, _now)))];
        }

        private List<ServedDevice> Devices { get; }

        private IEnumerable<(ServedDevice Device, CallRecord Call)> InCall =>
            Devices.SelectMany(static device => device.State.Calls.Values.Where(static call => call.Phase == CallPhase.InCall).Select(call => (device, call)));

        public void Go()
        {
            for (var step = 0; step < StepsEach; step++)
            {
                Step();
            }

            Devices.ForEach(device => _cutUntil[device] = _now);
            PassTime(TimeSpan.FromMilliseconds(1));
            for (var left = 600; left > 0 && Devices.Exists(static device => device.State.Calls.Count > 0 || !device.IsIdle); left--)
            {
                Settle();
                if (InCall.FirstOrDefault() is { Call: { } call, Device: { } device })
                {
                    Act(device, new CallInput.HangUp(call.Id));
                }

                PassTime(TimeSpan.FromSeconds(1));
            }

            Settle();
            True(Devices.TrueForAll(static device => device.State.Calls.IsEmpty), $"{_now:mm:ss.f} a call goes on: {string.Join(", ", Devices.SelectMany(static device => device.State.Calls.Values.Select(call => $"{device.User}/{device.Device} {call.Id} {call.Phase}{(call.IsUndecided ? " undecided" : "")} {string.Join(" ", call.Members.Values.Select(static member => $"{member.Id}:{member.State}"))} until {call.JoinUntil:mm:ss}")))}");
            True(_rooms.Values.All(static room => room.Count == 0), "somebody is left in a room");
        }

        private void Step()
        {
            var device = Devices[_random.Next(Devices.Count)];
            switch (_random.Next(100))
            {
                case < 25: device.Send(_now, losesReceipts: _random.Next(8) == 0); break;
                case < 50: device.Receive(_now); break;
                case < 60: PassTime(TimeSpan.FromSeconds(_random.NextDouble() * (_random.Next(10) == 0 ? 20 : 2))); break;
                case < 62: Cut(device); break;
                case < 75: Settle(); break;
                default: ActAtRandom(device); break;
            }

            True(_server.WrongRefusals.Count == 0, string.Join(", ", _server.WrongRefusals));
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
                    device.Send(_now, losesReceipts: false);
                }
            }
        }

        private void Cut(ServedDevice device)
        {
            if (_cutUntil.TryAdd(device, _now + (TimeSpan.FromSeconds(20) * _random.NextDouble())))
            {
                _story.Add($"{_now:mm:ss.f} {device.User}/{device.Device} is cut until {_cutUntil[device]:mm:ss.f}");
                device.SetUp(false, notices: _random.Next(2) == 0, _now);
            }
        }

        /// <summary>Lets all signals arrive, and compares what the server knows with what the devices do.</summary>
        private void Settle()
        {
            for (var left = 5_000; left > 0 && Devices.Exists(static device => device.IsUp && !device.IsIdle); left--)
            {
                Devices.ForEach(device => device.Send(_now, losesReceipts: false));
                Devices.ForEach(device => device.Receive(_now));
            }

            True(Devices.TrueForAll(static device => !device.IsUp || device.IsIdle), "the devices answer each other for ever");
            if (!Devices.TrueForAll(static device => device.IsUp))
            {
                return;
            }

            foreach (var (device, call) in InCall.Where(one => !one.Call.IsUndecided && one.Call.In.Any() && !HasTakenPlace(one.Device, one.Call)))
            {
                if (_server.Find(call.Id, device.User) is { } member)
                {
                    True(member.IsIn && member.Device == device.Device.Value, $"{_now:mm:ss.f} {device.User} is in {call.Id} on {device.Device}, for the server {(member.IsIn ? "in it" : "not in it")} on {member.Device} ({member.State})");
                }
            }
        }

        // A caller's device that was cut when the call was answered enters the room late, also if the caller was invited on the other device meanwhile. It does not tell the server, because it has not joined.
        private bool HasTakenPlace(ServedDevice device, CallRecord call) =>
            call.Direction == CallDirection.Outgoing && Devices.Exists(other => other.User == device.User && other != device && other.Entered.Contains(call.Id));

        private void ActAtRandom(ServedDevice device)
        {
            var call = device.State.Calls.Values.FirstOrDefault(static call => !call.IsOver);
            var pick = _random.Next(100);
            CallInput? input = call switch
            {
                null when pick < 30 && Devices.TrueForAll(static other => other.State.Calls.IsEmpty) => Dial(device),
                null when pick < 10 => Join(device),
                { Phase: CallPhase.Ringing } when pick < 40 && !Devices.Exists(other => other.User == device.User && other != device && other.HasReports) => new CallInput.Accept(call.Id),
                { Phase: CallPhase.Ringing } when pick < 45 => new CallInput.Decline(call.Id, ""),
                { Phase: CallPhase.Dialing } when pick < 3 => new CallInput.Cancel(call.Id, null),
                { Phase: CallPhase.InCall } when pick < 8 => new CallInput.HangUp(call.Id),
                { Phase: CallPhase.InCall } when pick < 30 => InviteMore(device, call),
                _ => null,
            };
            if (input is not null)
            {
                Act(device, input);
            }
        }

        private void Act(ServedDevice device, CallInput input)
        {
            _story.Add($"{_now:mm:ss.f} {device.User}/{device.Device} {input}");
            device.Do(input, _now);
        }

        private CallInput.Invite Dial(ServedDevice device)
        {
            var others = Users.Where(user => user != device.User).Select(static user => new RoomUser(user)).Take(_random.Next(1, 3));
            return new CallInput.Invite(new CallId($"{_calls++:000}"), NewInvitation(), [.. others], new InviteOptions { RingTimeout = TimeSpan.FromSeconds(_random.Next(3, 60)) });
        }

        // A user who was in the call joins it again, on the same device or on the other one, unless that one still has something to say: it would take the place back for the server.
        private CallInput.Join? Join(ServedDevice device) => Devices.Exists(other => other.User == device.User && other != device && !(other.IsUp && other.IsIdle)) ? null
            : InCall.Select(static one => one.Call.Id).Distinct().Where(id => Devices.Exists(known => known.User == device.User && known.Entered.Contains(id))).Select(static id => new CallInput.Join(id, CallKind.Audio)).FirstOrDefault();

        private CallInput.InviteMore? InviteMore(ServedDevice device, CallRecord call)
        {
            var absent = Users.Where(user => user != device.User && call.Find(user) is not { IsIn: true } and not { IsPending: true }).Select(static user => new RoomUser(user)).ToList();
            return absent.Count == 0 ? null : new CallInput.InviteMore(call.Id, NewInvitation(), [absent[_random.Next(absent.Count)]], TimeSpan.FromSeconds(_random.Next(3, 60)));
        }

        private InvitationId NewInvitation() => new($"i{_invitations++:000}");

        private void True(bool holds, string what) => Assert.True(holds, $"seed {_seed}: {what}\n{string.Join('\n', _story)}");
    }
}
