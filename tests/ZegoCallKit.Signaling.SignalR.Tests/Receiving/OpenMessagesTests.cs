using ZegoCallKit.Signaling.SignalR.Receiving;

namespace ZegoCallKit.Signaling.SignalR.Tests.Receiving;

public sealed class OpenMessagesTests
{
    private readonly OpenMessages _open = new();

    [Fact]
    public void Only_what_has_nothing_unprocessed_before_it_may_be_acknowledged()
    {
        _open.Begin(4);
        _open.Add(6, "a");
        _open.Add(7, "b");
        _open.Add(9, "c");

        _open.Process(7, "b");
        Assert.Equal(4, _open.Processed);
        _open.Process(6, "a");
        Assert.Equal(7, _open.Processed);
        _open.Process(9, "c");
        Assert.Equal(9, _open.Processed);
    }

    [Fact]
    public void A_message_of_another_inbox_changes_nothing()
    {
        _open.Add(1, "new");

        _open.Process(1, "old");
        _open.Process(2, "unknown");
        _open.Process(1, null);

        Assert.Equal(0, _open.Processed);
    }

    [Fact]
    public void A_ring_that_comes_again_with_a_lower_number_does_not_take_back_anything()
    {
        _open.Begin(9);
        _open.Add(3, "ring");

        _open.Process(3, "ring");

        Assert.Equal(9, _open.Processed);
    }

    [Fact]
    public void A_program_that_acknowledges_nothing_does_not_fill_the_memory()
    {
        for (var seq = 1; seq <= 1_500; seq++)
        {
            _open.Add(seq, $"{seq}");
        }

        Assert.Equal(500, _open.Processed);
    }
}
