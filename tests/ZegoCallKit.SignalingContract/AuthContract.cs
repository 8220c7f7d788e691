using Xunit;
using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.SignalingContract;

/// <summary>Tests that a sender is who its credentials say. Derive from it with a rig that can present other credentials, of a transport with <see cref="SignalingCapabilities.HasAuthenticDevices"/>.</summary>
/// <typeparam name="TRig">The rig of the transport under test.</typeparam>
public abstract class AuthContract<TRig> : SignalingContractBase<TRig>
    where TRig : SignalingRig, new()
{
    [Fact]
    public Task Credentials_that_the_service_refuses_do_not_connect_and_the_reason_is_told() => TestAsync(async () =>
    {
        var alice = await CreateAsync(Alice, "one", identity => Rig.CreateAsync(identity, credentials: null));

        await Assert.ThrowsAnyAsync<ZegoException>(alice.ConnectAsync);

        Assert.Equal((SignalingState.Disconnected, SignalingReason.Unauthorized), (alice.Signaling.Status.Current.State, alice.Signaling.Status.Current.Reason));
        var bob = await ConnectAsync(Bob);
        await bob.SendAsync("to nobody", Alice);
        await BeSilentAsync();
        Assert.Empty(alice.Received.Items);
    });

    [Fact]
    public Task A_device_is_that_of_its_credentials_whatever_it_calls_itself() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice, "phone");
        var bob = await ConnectAsync(Bob);
        var mallory = await CreateAsync(Alice, "phone", identity => Rig.CreateAsync(identity, new SignalingIdentity { UserId = Carol, DeviceId = identity.DeviceId }));

        try
        {
            await mallory.ConnectAsync();
        }
        catch (ZegoException)
        {
            // A service may refuse what contradicts itself.
            return;
        }

        await bob.SendAsync("for alice", Alice);
        await mallory.SendAsync("from mallory", Bob);

        await alice.WaitForAsync("for alice");
        await bob.WaitForAsync("from mallory");
        await BeSilentAsync();
        Assert.Equal(Carol, Assert.Single(bob.Received.Items).From);
        Assert.Empty(mallory.Received.Items);
        Assert.Equal(SignalingState.Connected, alice.Signaling.Status.Current.State);
    });

    [Fact]
    public Task Each_message_names_the_device_that_sent_it() => TestAsync(async () =>
    {
        var phone = await ConnectAsync(Alice, "phone");
        var laptop = await ConnectAsync(Alice, "laptop");
        var bob = await ConnectAsync(Bob);
        Assert.True(phone.Signaling.Capabilities.HasAuthenticDevices);

        await phone.SendAsync("from the phone", Bob);
        await bob.WaitForAsync("from the phone");
        await laptop.SendAsync("from the laptop", Bob);
        await bob.WaitForAsync("from the laptop");

        Assert.Equal([(Alice, "phone"), (Alice, "laptop")], bob.Received.Items.Select(static message => (message.From, message.Device?.Value ?? "none")));
    });
}
