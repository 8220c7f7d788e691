using System.Text;
using Xunit;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Tests.Interop;

public sealed unsafe class Utf8Tests
{
    [Theory]
    [InlineData("")]
    [InlineData("room")]
    [InlineData("🙂🙂🙂")]
    public void A_text_ends_with_a_nul(string value)
    {
        using var text = new Utf8Text(value, stackalloc byte[Utf8Text.Scratch]);
        fixed (byte* p = text)
        {
            Assert.Equal(value, Utf8.Read(p));
            Assert.Equal(Encoding.UTF8.GetByteCount(value), text.Length);
        }
    }

    [Fact]
    public void A_text_longer_than_the_stack_is_whole()
    {
        var value = string.Concat(Enumerable.Repeat("é🙂x", 100_000));
        using var text = new Utf8Text(value, stackalloc byte[Utf8Text.Scratch]);
        fixed (byte* p = text)
        {
            Assert.Equal(value, Utf8.Read(p));
        }
    }

    [Fact]
    public void A_nul_inside_a_text_is_refused_by_name_and_place()
    {
        var fault = Assert.Throws<ArgumentException>(() => new Utf8Text("ab\0c", default).Dispose());
        Assert.Contains("position 2", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_buffer_without_a_nul_is_read_to_its_end()
    {
        var buffer = stackalloc byte[8];
        new Span<byte>(buffer, 8).Fill((byte)'x');
        Assert.Equal("xxxxxxxx", Utf8.Read(buffer, 8));
    }

    [Fact]
    public void A_text_too_long_for_its_buffer_fills_it_and_says_so()
    {
        var buffer = stackalloc byte[8];
        Assert.False(Utf8.Write("12345678", buffer, 8));
        Assert.Equal("12345678", Utf8.Read(buffer, 8));
        Assert.False(Utf8.Write("123456789", buffer, 8));
        Assert.Equal("12345678", Utf8.Read(buffer, 8));
    }

    [Fact]
    public void A_text_that_fits_is_ended()
    {
        var buffer = stackalloc byte[8];
        new Span<byte>(buffer, 8).Clear();
        Assert.True(Utf8.Write("1234567", buffer, 8));
        Assert.Equal(0, buffer[7]);
    }

    [Fact]
    public void The_cache_gives_the_same_string_for_the_same_bytes_without_allocating()
    {
        var cache = new Utf8Cache();
        var id = Encoding.UTF8.GetBytes("stream-🙂");
        var first = cache.Get(id);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var second = cache.Get(id);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Same(first, second);
        Assert.Equal("stream-🙂", first);
    }

    [Fact]
    public void The_cache_is_right_for_many_texts_from_many_threads()
    {
        var cache = new Utf8Cache();
        Parallel.For(0, 20_000, i =>
        {
            var text = $"stream-{i % 5_000}-é";
            Assert.Equal(text, cache.Get(Encoding.UTF8.GetBytes(text)));
        });
        Assert.Equal(new string('x', 1000), cache.Get(Encoding.UTF8.GetBytes(new string('x', 1000))));
    }
}
