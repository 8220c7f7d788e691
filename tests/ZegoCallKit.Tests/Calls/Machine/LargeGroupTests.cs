using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Calls with as many members as are allowed.</summary>
public sealed class LargeGroupTests
{
    [Fact]
    public void Every_signal_of_the_largest_call_fits_into_the_smallest_payload_whatever_the_names_are()
    {
        var exchange = new Exchange { LongNames = true };
        var host = exchange.Add("host".PadRight(UserId.MaxBytes, 'h'));
        var guests = Enumerable.Range(0, InviteOptions.MaxInvitees + 20).Select(i => exchange.Add($"{i:00}".PadRight(UserId.MaxBytes, 'g'))).ToArray();
        var longest = 0;
        exchange.Observed = signal => longest = Math.Max(longest, CallSignalCodec.Instance.Encode(signal).Length);
        host.Dial("x", new InviteOptions { CustomData = new string('x', InviteOptions.MaxCustomDataBytes) }, [.. guests.Take(40)]);
        exchange.Deliver();
        foreach (var guest in guests.Take(20))
        {
            guest.Decline();
        }

        foreach (var guest in guests.Skip(20).Take(20))
        {
            guest.Accept();
        }

        exchange.Deliver();
        host.InviteMore("x.2", [.. guests.Skip(40)]);
        exchange.Deliver();
        foreach (var guest in guests.Skip(40))
        {
            guest.Accept();
        }

        exchange.Deliver();
        exchange.Pass(30);

        Assert.Equal(InviteOptions.MaxMembers, exchange.InRoom(new CallId("x")).Count);
        Assert.All(exchange.InRoom(new CallId("x")), node => Assert.Equal(49, node.Call.In.Count()));
        Assert.InRange(longest, 8_000, SignalingCapabilities.MinPayloadBytes);
    }
}
