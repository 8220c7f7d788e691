using GroupCall;
using Samples;

SampleOutput.Use();
var program = new CallProgram(CallHost.OfConsole());
return SampleOutput.Standard.ExitCodeOf(await program.RunAsync(args));
