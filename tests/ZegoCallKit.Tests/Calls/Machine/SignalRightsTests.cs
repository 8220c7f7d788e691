using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Tests which signals are accepted from whom: ann, who is in a call, receives every signal from every kind of sender. A call's id is not a secret, so strangers must be harmless.</summary>
public sealed class SignalRightsTests
{
    // "out": the sender is no longer in the call or invited; "in": the sender is now in the call; "began": the call's start was moved; "list": other users became members; "over": the call ended here; "shown": the user sees it.
    private const string Expected = """
                  stranger invitee member left unseen inviter own
        invite    -        -       began  -    -      began   -
        received  -        rings   -      -    -      -       -
        accept    -        in      -      -    -      -       -
        reject    -        out     -      -    -      -       -
        cancel    -        -       -      -    -      over    -
        join      -        in      -      -    -      -       -
        leave     -        -       out    -    out    out     -
        end       -        out     over   -    out    over    -
        heartbeat -        in      began  -    -      began   -
        members   -        -       began+list - -     began+list -
        sync      -        in      -      -    -      -       -
        reaction  -        -       shown  -    shown  shown   -
        """;

    private static readonly DateTimeOffset Now = Situation.Now;
    private static readonly CallId Call = Situation.Call;

    private static readonly Dictionary<string, SignalSender> Senders = new(StringComparer.Ordinal)
    {
        ["stranger"] = Situation.Sender("eve"),
        ["invitee"] = Situation.Sender("cat"),
        ["member"] = Situation.Bob,
        ["left"] = Situation.Sender("dan"),
        ["unseen"] = Situation.Sender("una"),
        ["inviter"] = Situation.Sender("ivy"),
        ["own"] = Situation.Sender("ann", "2"),
    };

    public static TheoryData<string, string, string> Cells()
    {
        var lines = Expected.Split('\n', StringSplitOptions.TrimEntries).Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var cells = new TheoryData<string, string, string>();
        foreach (var line in lines.Skip(1))
        {
            for (var i = 0; i < lines[0].Length; i++)
            {
                cells.Add(line[0], lines[0][i], line[i + 1]);
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Each_sender_says_what_the_table_allows(string signal, string sender, string expected)
    {
        var before = InCall();
        var (after, effects) = CallMachine.Step(before, new CallInput.SignalReceived(Make(signal, Senders[sender])), Now.AddSeconds(10));

        Assert.Equal(expected, effects.Any(static effect => effect is CallEffect.NotifyReaction) ? "shown" : Difference(before.Calls[Call], after.Calls[Call], Senders[sender].UserId));
    }

    [Fact]
    public void Every_kind_of_signal_and_every_standing_is_in_the_table()
    {
        var kinds = typeof(CallSignal).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(CallSignal)) && !type.IsAbstract).Select(static type => type.Name.Replace("Signal", "", StringComparison.Ordinal).ToLowerInvariant());
        Assert.Equal(kinds.Order(StringComparer.Ordinal), Cells().Select(static cell => cell.Data.Item1).Distinct().Order(StringComparer.Ordinal));

        var call = InCall().Calls[Call];
        Assert.Equal(Enum.GetValues<SenderStanding>(), Senders.Where(static one => one.Key != "own").Select(one => SignalRights.StandingOf(call, one.Value.UserId)).Order());
    }

    [Fact]
    public void Bare_joins_of_strangers_do_not_fill_the_call()
    {
        var state = InCall();
        for (var i = 0; i < 50; i++)
        {
            state = CallMachine.Step(state, new CallInput.SignalReceived(Make("join", Situation.Sender($"eve{i}"))), Now.AddSeconds(10)).State;
        }

        Assert.Equal(InCall().Calls[Call].InOrPending, state.Calls[Call].InOrPending);
    }

    [Fact]
    public void Who_says_of_coming_before_the_room_shows_it_is_heard_when_it_does()
    {
        var eve = Situation.Sender("eve");
        var state = CallMachine.Step(InCall(), new CallInput.SignalReceived(Make("join", eve)), Now.AddSeconds(10)).State;
        var (after, effects) = CallMachine.Step(state, new CallInput.RoomUserCame(Call, eve.UserId), Now.AddSeconds(10));

        Assert.Contains(eve.UserId, after.Calls[Call].In);
        Assert.Contains(effects, effect => effect is CallEffect.Send { Signal: MembersSignal } send && send.To.Contains(eve.UserId));
    }

    [Fact]
    public void The_caller_knows_that_a_call_is_not_older_than_its_dialling()
    {
        var state = CallMachineState.Begin(Situation.Ann, new CallRules(), Now);
        foreach (var input in new[]
        {
            new CallInput.Invite(Call, Situation.InvitationId, [new RoomUser(Situation.Bob.UserId)], new InviteOptions { MaxDuration = TimeSpan.FromMinutes(1) }),
            Situation.Bobs(Make("accept", Situation.Bob)),
            new CallInput.RoomEntered(Call),
            new CallInput.RoomUserCame(Call, Situation.Bob.UserId),
            Situation.Bobs(Make("heartbeat", Situation.Bob) with { Sequence = 2_000 }),
        })
        {
            state = CallMachine.Step(state, input, Now.AddSeconds(10)).State;
        }

        Assert.Equal(Now.AddSeconds(10), state.Calls[Call].BeganAt);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(86_400)]
    public void A_member_cannot_be_in_a_call_that_has_lasted_as_long_as_it_may(double seconds)
    {
        var told = (HeartbeatSignal)Make("heartbeat", Senders["member"]) with { Elapsed = TimeSpan.FromSeconds(3_540 + seconds) };
        var (after, _) = CallMachine.Step(InCall(), new CallInput.SignalReceived(told), Now.AddSeconds(10));

        Assert.Equal(Now, after.Calls[Call].BeganAt);
    }

    [Fact]
    public void A_member_moves_the_start_no_further_than_the_invitation_allows()
    {
        var (after, _) = CallMachine.Step(InCall(), new CallInput.SignalReceived(Make("heartbeat", Senders["member"])), Now.AddSeconds(10));

        Assert.Equal(Now - CallRules.BeginSlack, after.Calls[Call].BeganAt);
    }

    [Theory]
    [InlineData("eve")]
    [InlineData("cat")]
    public void Who_is_not_in_the_call_does_not_take_over_its_ringing(string user)
    {
        var state = Ringing();
        var eve = Situation.Sender(user);
        foreach (var signal in new[] { Make("invite", eve), Make("cancel", eve) with { InvitationId = new InvitationId("x.eve"), Sequence = 1_001 }, Make("end", eve) with { Sequence = 1_002 } })
        {
            state = CallMachine.Step(state, new CallInput.SignalReceived(signal), Now.AddSeconds(1)).State;
        }

        Assert.Equal((CallPhase.Ringing, Senders["inviter"].UserId), (state.Calls[Call].Phase, state.Calls[Call].InvitedBy!.Value));
    }

    [Fact]
    public void An_invitee_who_ends_the_call_before_answering_only_takes_themself_out()
    {
        var exchange = new Exchange();
        var (ann, bob, cat) = (exchange.Add("ann"), exchange.Add("bob"), exchange.Add("cat"));
        ann.Dial("x", bob, cat);
        exchange.Deliver();
        bob.Accept();
        exchange.Deliver();
        foreach (var node in new[] { ann, bob })
        {
            node.Do(new CallInput.SignalReceived(new EndSignal { CallId = new CallId("x"), Sender = cat.Self, Sequence = cat.State.Sequence + 1, SentAt = exchange.Now, Reason = EndReason.EndedForAll }));
        }

        exchange.Deliver();
        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (ann.Call.Phase, bob.Call.Phase));
        Assert.Equal(CallMemberState.Left, ann.StateOf(cat));
    }

    // Ivy invited ann, bob, cat, dan and una; bob is in, dan has left, una has accepted and is not in the room.
    private static CallMachineState InCall()
    {
        var state = Ringing();
        foreach (var input in new CallInput[]
        {
            new CallInput.Accept(Call),
            new CallInput.RoomEntered(Call),
            new CallInput.RoomUserCame(Call, Senders["inviter"].UserId),
            Answer("member"),
            new CallInput.RoomUserCame(Call, Senders["member"].UserId),
            Answer("left"),
            new CallInput.RoomUserCame(Call, Senders["left"].UserId),
            new CallInput.SignalReceived(new LeaveSignal { CallId = Call, Sender = Senders["left"], Sequence = 11, SentAt = Now, Reason = LeaveReason.HungUp }),
            new CallInput.RoomUserLeft(Call, Senders["left"].UserId),
            Answer("unseen"),
        })
        {
            state = CallMachine.Step(state, input, Now).State;
        }

        return state;
    }

    private static CallMachineState Ringing()
    {
        var invitation = Situation.Invitation with
        {
            Sender = Senders["inviter"],
            Inviter = new SignalMember { UserId = Senders["inviter"].UserId },
            Members = [.. Senders.Where(static one => one.Key != "stranger").Select(static one => new SignalMember { UserId = one.Value.UserId, State = one.Key == "inviter" ? CallMemberState.Accepted : CallMemberState.Inviting })],
            Options = new SharedCallOptions { MaxDuration = TimeSpan.FromHours(1) },
        };
        return CallMachine.Step(CallMachineState.Begin(Situation.Ann, new CallRules(), Now), new CallInput.SignalReceived(invitation), Now).State;
    }

    private static CallInput.SignalReceived Answer(string who) =>
        new(new AcceptSignal { CallId = Call, InvitationId = Situation.InvitationId, Sender = Senders[who], Sequence = 10, SentAt = Now });

    private static CallSignal Make(string kind, SignalSender sender)
    {
        var elapsed = TimeSpan.FromMinutes(59);
        SignalMember[] listed = [new SignalMember { UserId = new UserId("zoe"), State = CallMemberState.Accepted }];
        return kind switch
        {
            "invite" => Situation.Invitation with { Sender = sender, Sequence = 1_000, InvitationId = new InvitationId("x.eve"), Inviter = new SignalMember { UserId = sender.UserId }, Members = [.. listed], Elapsed = elapsed },
            "received" => new ReceivedSignal { CallId = Call, InvitationId = Situation.InvitationId, Sender = sender, Sequence = 1_000, SentAt = Now },
            "accept" => new AcceptSignal { CallId = Call, InvitationId = Situation.InvitationId, Sender = sender, Sequence = 1_000, SentAt = Now },
            "reject" => new RejectSignal { CallId = Call, InvitationId = Situation.InvitationId, Sender = sender, Sequence = 1_000, SentAt = Now, Reason = RejectReason.Decline },
            "cancel" => new CancelSignal { CallId = Call, InvitationId = Situation.InvitationId, Sender = sender, Sequence = 1_000, SentAt = Now, Invitees = [Situation.Ann.UserId] },
            "join" => new JoinSignal { CallId = Call, Sender = sender, Sequence = 1_000, SentAt = Now },
            "leave" => new LeaveSignal { CallId = Call, Sender = sender, Sequence = 1_000, SentAt = Now, Reason = LeaveReason.HungUp },
            "end" => new EndSignal { CallId = Call, Sender = sender, Sequence = 1_000, SentAt = Now, Reason = EndReason.EndedForAll },
            "heartbeat" => new HeartbeatSignal { CallId = Call, Sender = sender, Sequence = 1_000, SentAt = Now, Elapsed = elapsed },
            "members" => new MembersSignal { CallId = Call, Sender = sender, Sequence = 1_000, SentAt = Now, Kind = CallKind.Video, ListVersion = 1_000, Members = [.. listed], Elapsed = elapsed },
            "sync" => new SyncSignal { CallId = Call, Sender = sender, Sequence = 1_000, SentAt = Now },
            "reaction" => new ReactionSignal { CallId = Call, Sender = sender, Sequence = 1_000, SentAt = Now, Text = "+1" },
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such signal."),
        };
    }

    private static string Difference(CallRecord before, CallRecord after, UserId sender)
    {
        if (after.IsOver)
        {
            return "over";
        }

        List<string> words = [];
        var (was, now) = (before.Find(sender), after.Find(sender));
        words.AddRange((was, now) switch
        {
            (not { IsIn: true }, { IsIn: true }) => ["in"],
            ({ IsIn: true } or { IsPending: true }, { IsIn: false, IsPending: false }) => ["out"],
            (not { State: CallMemberState.Received }, { State: CallMemberState.Received }) => ["rings"],
            _ => Array.Empty<string>(),
        });
        words.AddRange(after.BeganAt == before.BeganAt ? [] : ["began"]);
        words.AddRange(after.Members.Keys.Where(user => user != sender).SequenceEqual(before.Members.Keys.Where(user => user != sender)) ? [] : ["list"]);
        words.AddRange((after.Inviter?.Id, after.Shared, after.InvitedBy) == (before.Inviter?.Id, before.Shared, before.InvitedBy) ? [] : ["terms"]);
        return words.Count > 0 ? string.Join('+', words) : "-";
    }
}
