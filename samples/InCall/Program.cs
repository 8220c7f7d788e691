using InCall;
using Samples;

SampleOutput.Use();
return SampleOutput.Standard.ExitCodeOf(await new InCallProgram(InCallHost.OfConsole()).RunAsync(args));
